using System.Text;

namespace Autoencoders.Hosting.Tests;

/// <summary>Files that a service must refuse.</summary>
internal static class Damage
{
    public static readonly string[] Kinds =
        ["empty", "text", "truncated", "one bit", "longer", "not finite", "another class", "without calibration", "another probe"];

    public static byte[] Of(string kind, int seed)
    {
        byte[] file = Models.File(seed);
        switch (kind)
        {
            case "empty":
                return [];
            case "text":
                return Encoding.UTF8.GetBytes("<html>502 Bad Gateway</html>");
            case "truncated":
                return file[..(file.Length / 2)];
            case "one bit":
                file[^5] ^= 1;
                return file;
            case "longer":
                return [.. file, 0];
            case "not finite":
                return WithFirstWeight(file, float.NaN);
            case "another probe":
                return WithFirstWeight(file, 3);
            case "another class":
                return Saved(stream => AnomalyDetector<ValveAutoencoder>.Calibrate(new ValveAutoencoder(seed), Models.Rows(200), 0.05).Save(stream));
            case "without calibration":
                return Saved(stream => new PumpAutoencoder(seed).Save(stream));
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind.");
        }
    }

    /// <summary>Changes a weight in a file whose checksum nobody compares, because it stands under another name.</summary>
    private static byte[] WithFirstWeight(byte[] file, float weight)
    {
        int checksum = file.AsSpan().IndexOf("autoencoders.crc32"u8);
        "autoencoders.crc33"u8.CopyTo(file.AsSpan(checksum));
        int data = sizeof(ulong) + (int)BitConverter.ToUInt64(file);
        BitConverter.TryWriteBytes(file.AsSpan(data), weight);
        return file;
    }

    private static byte[] Saved(Action<Stream> save)
    {
        using var file = new MemoryStream();
        save(file);
        return file.ToArray();
    }
}

using System.Globalization;
using System.Text;

namespace Autoencoders;

/// <summary>
/// The names of temporary files: <c>.autoencoders-TTTTTTTTTTTTTTTT-RRRRRRRRRRRRRRRR.tmp</c>, with a hash of the target's name and a random
/// number of 16 hexadecimal digits each. They are short enough beside a target of any length, and no file of another target, and none of
/// a user's, has one.
/// </summary>
internal static class TemporaryName
{
    private const string Prefix = ".autoencoders-", Extension = ".tmp", HexDigits = "0123456789abcdef";
    private const int Digits = 16;

    /// <summary>A new name.</summary>
    /// <param name="target">The full path of the target.</param>
    public static string For(string target)
        => Path.Combine(Path.GetDirectoryName(target)!, $"{PrefixOf(target)}{Hex((ulong)Random.Shared.NextInt64())}{Extension}");

    /// <summary>The temporary files of a target that are there, those of live writers among them.</summary>
    /// <param name="target">The full path of the target.</param>
    public static IEnumerable<string> Existing(string target)
        => Directory.EnumerateFiles(Path.GetDirectoryName(target)!, $"{PrefixOf(target)}*{Extension}").Where(path => IsOf(target, path));

    private static bool IsOf(string target, string path)
    {
        ReadOnlySpan<char> name = Path.GetFileName(path.AsSpan());
        string prefix = PrefixOf(target);
        return name.Length == prefix.Length + Digits + Extension.Length
            && name.StartsWith(prefix, StringComparison.Ordinal)
            && name.EndsWith(Extension, StringComparison.Ordinal)
            && !name.Slice(prefix.Length, Digits).ContainsAnyExcept(HexDigits);
    }

    private static string PrefixOf(string target) => $"{Prefix}{Hex(HashOf(Path.GetFileName(target)))}-";

    private static string Hex(ulong value) => value.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>FNV-1a of the UTF-8 bytes.</summary>
    private static ulong HashOf(string name)
    {
        ulong hash = 14_695_981_039_346_656_037;
        foreach (byte value in Encoding.UTF8.GetBytes(name))
            hash = (hash ^ value) * 1_099_511_628_211;
        return hash;
    }
}

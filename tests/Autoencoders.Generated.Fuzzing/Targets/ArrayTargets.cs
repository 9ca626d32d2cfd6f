namespace Autoencoders.Fuzzing;

/// <summary>NPY, NPZ, files of samples and PNG.</summary>
internal static class ArrayTargets
{
    /// <summary>So few that a file of some kilobytes can unfold to more.</summary>
    public const int MaximumValues = 20_000;

    private const long Megabyte = 1 << 20;

    private static readonly NpyOptions s_options = new() { MaximumValues = MaximumValues };
    private static readonly NpyOptions s_missing = new() { MaximumValues = MaximumValues, Missing = MissingValues.Mean };
    private static readonly PngOptions s_color = new() { MaximumValues = MaximumValues, Channels = 4 };
    private static readonly PngOptions s_asIs = new() { MaximumValues = MaximumValues };
    private static readonly Type[] s_declared = [typeof(DataFormatException)];

    public static IEnumerable<FuzzTarget> All(string folder)
    {
        string images = Directory.CreateDirectory(Path.Combine(folder, "images")).FullName;
        return
        [
            new("npy", NpyFiles.Mutate, ReadNpy, s_declared, Megabyte, 40),
            new("npz", ZipFiles.Mutate, input => ReadNpz(InputFile.Write(folder, "input.npz", input)), s_declared, 2 * Megabyte, 40),
            new("samples", NpyFiles.Mutate, input => ReadSamples(InputFile.Write(folder, "rows.npy", input)), s_declared, Megabyte, 40),
            new("png", PngFiles.Mutate, input => ReadPng(InputFile.Write(images, "input.png", input), images), s_declared, 2 * Megabyte, 40),
        ];
    }

    private static void ReadNpy(byte[] input)
    {
        // Arrays of whole numbers are labels too.
        if (input.Length % 2 == 0)
            Promises.Check(Npy.Read(new MemoryStream(input), "input", s_options));
        else if (input.Length % 4 == 1)
            Promises.Check(Npy.Read(new MemoryStream(input), "input", s_missing));
        else
            Npy.ReadLabels(new MemoryStream(input), "input", s_options);
    }

    private static void ReadNpz(string path)
    {
        Npz.Names(path);
        Promises.Check(Npz.Read(path, "X", "y", s_options));
    }

    private static void ReadSamples(string path)
    {
        if (new FileInfo(path).Length % 3 == 0)
        {
            using SampleFile raw = SampleFile.Open(path, length: 3);
            Promises.Check(raw.Read(0, Math.Min(raw.Count, 100)));
            return;
        }

        using SampleFile file = SampleFile.Open(path);
        Promises.Check(file.Read(0, Math.Min(file.Count, 100)));
        using ISampleReader reader = file.OpenReader(seed: 1, shuffle: true);
        reader.Begin(1);
        reader.Prepare(0, 1);
        var row = new float[file.Length];
        reader.Read(0, row, []);
        Promises.Check(row);
    }

    private static void ReadPng(string path, string folder)
        => Promises.Check(PngFolder.Read(folder, new FileInfo(path).Length % 2 == 0 ? s_color : s_asIs));
}

using System.IO.Compression;

namespace Autoencoders.Tests.BadInputs;

/// <summary>NPY, NPZ and files of samples.</summary>
internal static class BadArrays
{
    private static readonly byte[] s_values = NpyBytes.Singles(1, 2, 3, 4, 5, 6);
    private static readonly byte[] s_array = NpyBytes.File("<f4", false, "(3, 2)", s_values);

    public static IEnumerable<BadInput> All =>
    [
        Npy("empty NPY", []),
        Npy("wrong magic number", "width,height\n"u8.ToArray()),
        Npy("unknown version", [.. s_array[..6], 9, 0, .. s_array[8..]]),
        Npy("truncated header", s_array[..40]),
        Npy("truncated NPY", s_array[..^4]),
        Npy("trailing bytes", [.. s_array, 0]),
        Npy("objects in NPY", NpyBytes.File("|O", false, "(3,)", "pickled"u8.ToArray())),
        Npy(
            "structured dtype",
            NpyBytes.File("{'descr': [('a', '<f4'), ('b', '<i4')], 'fortran_order': False, 'shape': (2,), }", new byte[16])),
        Npy("complex numbers", NpyBytes.File("<c8", false, "(2, 2)", new byte[32])),
        Npy("text as elements", NpyBytes.File("<U2", false, "(2,)", new byte[16])),
        Npy("single number", NpyBytes.File("<f4", false, "()", new byte[4])),
        Npy("no rows", NpyBytes.File("<f4", false, "(0, 5)", [])),
        Npy("huge claim", NpyBytes.File("<f4", false, "(999999999, 999999999)", s_values)),
        Npy("code in the header", NpyBytes.File("{'descr': __import__('os').system('true'), 'fortran_order': False, 'shape': (2,), }", [])),
        Npy("negative shape", NpyBytes.File("<f4", false, "(-1, 2)", s_values)),
        Npy("NaN in NPY", NpyBytes.File("<f4", false, "(3, 2)", NpyBytes.Singles(1, 2, 3, float.NaN, 5, 6))),
        Npy("big-endian doubles beyond floats", NpyBytes.File(">f8", false, "(1, 2)", [0x7F, 0xE0, .. new byte[14]])),
        new("table as labels", "labels.npy", s_array, path => Autoencoders.Npy.ReadLabels(path)),
        new(
            "fractions as labels",
            "labels.npy",
            NpyBytes.File("<f4", false, "(2,)", NpyBytes.Singles(1, 1.5f)),
            path => Autoencoders.Npy.ReadLabels(path)),
        Npz("NPZ that is no ZIP", s_array),
        Npz("NPZ without the array", Compressed.Zip(CompressionLevel.NoCompression, ("a.npy", s_array), ("y.npy", s_array))),
        Npz("damaged member", Damaged(Compressed.Zip(CompressionLevel.NoCompression, ("X.npy", s_array)))),
        Npz("NPZ that unfolds to too much", Compressed.Zip(
            CompressionLevel.NoCompression, ("X.npy", NpyBytes.File("|u1", false, "(30000, 1000)", new byte[1000])), ("y.npy", s_array))),
        new(
            "more values than asked for",
            "rows.npy",
            s_array,
            path => Autoencoders.Npy.Read(path, new NpyOptions { MaximumValues = 5 })),
        Npz("labels of another number", Compressed.Zip(
            CompressionLevel.Optimal, ("X.npy", s_array), ("y.npy", NpyBytes.File("|u1", false, "(2,)", [0, 1])))),
        Samples("doubles as sample file", NpyBytes.File("<f8", false, "(3, 1)", new byte[24])),
        Samples("columns first as sample file", NpyBytes.File("<f4", true, "(3, 2)", s_values)),
        Samples("sample file cut short", s_array[..^1]),
        new("rows that are not whole", "rows.bin", new byte[30], path => SampleFile.Open(path, 3).Dispose()),
        new(
            "infinity in a sample file",
            "rows.npy",
            NpyBytes.File("<f4", false, "(1, 2)", NpyBytes.Singles(1, float.PositiveInfinity)),
            ReadFirst),
        new(
            "ragged rows for a sample file",
            folder => SampleFile.Write(Path.Combine(folder.Root, "rows.npy"), [[1, 2], [3, 4], [5, 6, 7]])),
    ];

    private static BadInput Npy(string name, byte[] content)
        => new(name, "rows.npy", content, path => Autoencoders.Npy.Read(path));

    private static BadInput Npz(string name, byte[] content)
        => new(name, "rows.npz", content, path => Autoencoders.Npz.Read(path, "X", "y"));

    private static BadInput Samples(string name, byte[] content)
        => new(name, "rows.npy", content, path => SampleFile.Open(path).Dispose());

    private static void ReadFirst(string path)
    {
        using SampleFile file = SampleFile.Open(path);
        using ISampleReader reader = file.OpenReader(seed: 0, shuffle: true);
        reader.Begin(1);
        reader.Prepare(0, 1);
    }

    /// <summary>The same with another number in the last row of the array.</summary>
    private static byte[] Damaged(byte[] zip)
    {
        int place = zip.AsSpan().IndexOf(NpyBytes.Singles(6));
        zip[place] ^= 1;
        return zip;
    }
}

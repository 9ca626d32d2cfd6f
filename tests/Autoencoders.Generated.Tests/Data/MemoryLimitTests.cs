using System.IO.Compression;

namespace Autoencoders.Tests;

/// <summary>How much memory files take that unfold to a thousand times their length, and what MaximumValues makes of them.</summary>
[Trait("Registers", "Any")]
public class MemoryLimitTests
{
    private const int Side = 1024; // A million values, which any file may hold by default.

    private static readonly byte[] s_zeros = new byte[Side * Side];

    /// <summary>The kinds of files, as name, bytes for a number of rows of zeros, reader and bytes of memory for each value.</summary>
    private static readonly Dictionary<string, (Func<int, byte[]> File, Func<string, int?, Dataset> Read, int PerValue)> s_kinds = new()
    {
        ["NPZ"] = (
            rows => Compressed.Zip(CompressionLevel.Optimal, ("X.npy", Array(rows, fortran: false))),
            (path, most) => Npz.Read(path, "X", null, new NpyOptions { MaximumValues = most }),
            8),
        ["NPY in Fortran order"] = (
            rows => Compressed.Gzip(Array(rows, fortran: true)),
            (path, most) => Npy.Read(path, new NpyOptions { MaximumValues = most }),
            12),
        ["IDX"] = (
            rows => Compressed.Gzip([0, 0, 8, 3, .. BigEndian(rows), .. BigEndian(Side), 0, 0, 0, 1, .. s_zeros.AsSpan(0, rows * Side)]),
            (path, most) => Idx.ReadImages(path, new IdxOptions { MaximumValues = most }),
            6),
        ["PNG"] = (
            rows => PngBytes.File(Side - 1, rows, 8, 0, s_zeros[..(rows * Side)]),
            (path, most) => PngFolder.Read(Path.GetDirectoryName(path)!, new PngOptions { MaximumValues = most }),
            6),
        ["CSV"] = (
            rows => Compressed.Gzip([.. Enumerable.Repeat("0,0,0\n"u8.ToArray(), rows).SelectMany(line => line)]),
            (path, most) => Csv.Read(path, new CsvOptions { MaximumValues = most }),
            16),
    };

    public static TheoryData<string> Kinds => [.. s_kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Memory_follows_what_a_file_really_holds(string kind)
    {
        (Func<int, byte[]> file, Func<string, int?, Dataset> read, int perValue) = s_kinds[kind];
        using var folder = new TemporaryFolder();
        string path = folder.Write("file.png", file(Side / 2));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Dataset rows = read(path, null);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(rows.Values.Length, 3 * Side / 2, Side * Side / 2);
        Assert.InRange(allocated, sizeof(float) * (long)rows.Values.Length, (3L << 20) + perValue * (long)rows.Values.Length);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void More_than_the_maximum_is_refused_before_it_takes_memory(string kind)
    {
        (Func<int, byte[]> file, Func<string, int?, Dataset> read, _) = s_kinds[kind];
        using var folder = new TemporaryFolder();
        string path = folder.Write("file.png", file(Side));
        int count = read(path, null).Values.Length;
        Assert.Equal(count, read(path, count).Values.Length);

        long before = GC.GetAllocatedBytesForCurrentThread();
        string message = Assert.Throws<DataFormatException>(() => read(path, count - 1)).Message;
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Contains($"expected at most {count - 1} values (MaximumValues), found ", message);
        if (kind != "CSV") // Whose records show their number as they come.
        {
            Assert.Contains($"found {count}", message);
            Assert.InRange(allocated, 0, 1 << 20);
        }
    }

    [Fact]
    public void By_default_some_kilobytes_do_not_unfold_to_hundreds_of_megabytes()
    {
        // 58 KB that hold 57 Mi values: 240 MB.
        using var folder = new TemporaryFolder();
        string path = folder.Write("bomb.npz", Bomb());
        long length = new FileInfo(path).Length;
        long before = GC.GetAllocatedBytesForCurrentThread();
        string message = Assert.Throws<DataFormatException>(() => Npz.Read(path, "X")).Message;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.Matches($"^{path}, array 'X': expected at most 186[0-9]{{5}} values from [0-9]{{5}} bytes, found 59768832 \\(", message);
        Assert.InRange(length, 50_000, 60_000);
    }

    private static byte[] Bomb()
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        using (Stream member = archive.CreateEntry("X.npy", CompressionLevel.Optimal).Open())
        {
            member.Write(NpyBytes.File("|u1", false, "(57, 1048576)", []));
            for (int i = 0; i < 57; i++)
                member.Write(s_zeros);
        }
        return file.ToArray();
    }

    [Fact]
    public void A_text_of_empty_fields_takes_no_more_than_its_multiple()
    {
        using var folder = new TemporaryFolder();
        byte[] commas = [.. Enumerable.Repeat((byte)',', 2 << 20)];
        string path = folder.Write("commas.csv", commas);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Csv.Read(path, new CsvOptions { Missing = MissingValues.Zero });
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40L * commas.Length);

        // Compressed, 2 KB of file may not become one record of 2 MB.
        path = folder.Write("commas.csv.gz", Compressed.Gzip(commas));
        before = GC.GetAllocatedBytesForCurrentThread();
        string message = Assert.Throws<DataFormatException>(() => Csv.Read(path)).Message;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40L << 20);
        Assert.Contains("expected records of at most ", message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_maximum_that_no_array_could_have_is_refused(int most)
    {
        Assert.Throws<ArgumentOutOfRangeException>("MaximumValues", () => new NpyOptions { MaximumValues = most });
        Assert.Throws<ArgumentOutOfRangeException>("MaximumValues", () => new IdxOptions { MaximumValues = most });
        Assert.Throws<ArgumentOutOfRangeException>("MaximumValues", () => new CsvOptions { MaximumValues = most });
        Assert.Throws<ArgumentOutOfRangeException>("MaximumValues", () => new PngOptions { MaximumValues = most });
    }

    private static byte[] Array(int rows, bool fortran) => NpyBytes.File("|u1", fortran, $"({rows}, {Side})", s_zeros[..(rows * Side)]);

    private static byte[] BigEndian(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];
}

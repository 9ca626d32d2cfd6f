namespace Autoencoders.Tests;

[Trait("Registers", "Any")]
public class PngFolderTests
{
    // Made and read by Pillow 9.4: 7 x 5 pixels in color, with the filters that it chose.
    private const string PillowImage =
        "iVBORw0KGgoAAAANSUhEUgAAAAcAAAAFCAIAAAAG+GGPAAAAPUlEQVR4nAXBgQ3AQBDCsAS47r/wS7UlR8GGDOua0zLKKkvpoGyNR/eWMg83lSVr1Hxa8W7Lu8LRcUvSzR"
        + "979ALrtfLIpAAAAABJRU5ErkJggg==";

    private static readonly int[] s_pillowValues =
    [
        0, 2, 5, 0, 5, 5, 0, 6, 8, 2, 6, 10, 6, 6, 11, 9, 7, 15, 12, 9, 20, 1, 3, 0, 5, 3, 3, 5, 7, 6, 6, 7, 10, 8, 10, 10, 11, 14, 10, 11,
        17, 10, 5, 6, 2, 6, 11, 3, 9, 15, 3, 13, 17, 9, 13, 21, 10, 18, 21, 11, 22, 25, 12, 1, 0, 4, 3, 2, 8, 6, 4, 9, 7, 5, 11, 13, 6, 12,
        16, 7, 12, 17, 12, 17, 5, 2, 1, 10, 5, 4, 10, 10, 4, 13, 14, 4, 18, 18, 6, 20, 20, 9, 24, 24, 13,
    ];

    private static float[] Read(byte[] file, int? channels = null)
    {
        using var folder = new TemporaryFolder();
        folder.Write("image.png", file);
        return PngFolder.Read(folder.Root, new PngOptions { Channels = channels }).Values.ToArray();
    }

    private static void WriteClass(TemporaryFolder folder, string name, params (string Name, byte[] Content)[] files)
    {
        string path = Directory.CreateDirectory(Path.Combine(folder.Root, name)).FullName;
        foreach ((string file, byte[] content) in files)
            File.WriteAllBytes(Path.Combine(path, file), content);
    }

    private static float[] Scaled(int most, params int[] values) => [.. values.Select(value => value / (float)most)];

    [Fact]
    public void Reads_what_other_programs_write()
        => Assert.Equal(Scaled(255, s_pillowValues), Read(Convert.FromBase64String(PillowImage)));

    [Fact]
    public void Rows_are_files_in_the_order_of_their_names()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.png", PngBytes.Gray(2, 2, 5, 6, 7, 8));
        folder.Write("A.PNG", PngBytes.Gray(2, 2, 1, 2, 3, 4));
        folder.Write("notes.txt", "none of the images");
        Dataset images = PngFolder.Read(folder.Root);
        Assert.Equal((2, 4), (images.Count, images.Length));
        Assert.Equal(Scaled(255, 1, 2, 3, 4, 5, 6, 7, 8), images.Values.ToArray());
        Assert.True(images.Labels.IsEmpty);
    }

    [Fact]
    public void Sub_folders_are_classes_in_ordinal_order()
    {
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { "shoe", "Bag", ".hidden", "shirt" })
            WriteClass(folder, name, ("1.png", PngBytes.Gray(1, 1, (byte)name.Length)));
        Assert.Equal(["Bag", "shirt", "shoe"], PngFolder.Classes(folder.Root));
        Dataset images = PngFolder.Read(folder.Root);
        Assert.Equal(Scaled(255, 3, 5, 4), images.Values.ToArray());
        Assert.Equal([0, 1, 2], images.Labels.ToArray());
    }

    [Fact]
    public void What_archives_and_desktops_leave_behind_is_no_class_and_no_image()
    {
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { "cats", "dogs" })
        {
            WriteClass(folder, name, ("1.png", PngBytes.Gray(1, 1, 7)), ("._1.png", [0, 5, 22, 7]), (".DS_Store", [1]), ("Thumbs.db", [1]));
            WriteClass(folder, $"__MACOSX/{name}", ("._1.png", [0, 5, 22, 7]));
        }
        Directory.CreateDirectory(Path.Combine(folder.Root, ".ipynb_checkpoints"));
        Assert.Equal(["cats", "dogs"], PngFolder.Classes(folder.Root));
        Assert.Equal([0, 1], PngFolder.Read(folder.Root).Labels.ToArray());
        Assert.True(PngFolder.Read(Path.Combine(folder.Root, "cats")).Labels.IsEmpty);
    }

    [Fact]
    public void Beside_images_such_a_folder_does_not_count_either()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.png", PngBytes.Gray(1, 1, 7));
        WriteClass(folder, "__MACOSX", ("._1.png", [0, 5, 22, 7]));
        Dataset images = PngFolder.Read(folder.Root);
        Assert.Equal(1, images.Count);
        Assert.True(images.Labels.IsEmpty);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("m")]
    [InlineData("z")]
    public void A_class_without_images_is_refused_by_its_name(string empty)
    {
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { "b", "n" })
            WriteClass(folder, name, ("1.png", PngBytes.Gray(1, 1, 7)));
        WriteClass(folder, empty, ("photo.jpg", [0xFF, 0xD8]));
        WriteClass(folder, $"{empty}/deeper", ("1.png", PngBytes.Gray(1, 1, 7)));
        string message = Assert.Throws<DataFormatException>(() => PngFolder.Read(folder.Root)).Message;
        Assert.StartsWith($"{Path.Combine(folder.Root, empty)}: expected at least one file *.png in each sub-folder", message);
    }

    [Fact]
    public void Reads_every_depth_of_gray()
    {
        Assert.Equal(Scaled(1, 1, 0, 1, 1, 0, 0, 1, 0, 1), Read(PngBytes.File(9, 1, 1, 0, [0, 0b1011_0010, 0b1000_0000])));
        Assert.Equal(Scaled(3, 2, 1, 3, 0, 1), Read(PngBytes.File(5, 1, 2, 0, [0, 0b1001_1100, 0b0100_0000])));
        Assert.Equal(Scaled(15, 10, 3, 7), Read(PngBytes.File(3, 1, 4, 0, [0, 0xA3, 0x70])));
        Assert.Equal(Scaled(65535, 0x1234, 0xFFFF), Read(PngBytes.File(2, 1, 16, 0, [0, 0x12, 0x34, 0xFF, 0xFF])));
    }

    [Fact]
    public void Undoes_every_filter()
    {
        // The same row five times; each filter's bytes are worked out by hand from 10 20 40 over 10 20 40.
        byte[] rows = [0, 10, 20, 40, 1, 10, 10, 20, 2, 0, 0, 0, 3, 5, 5, 10, 4, 0, 0, 0];
        int[] expected = [.. Enumerable.Repeat(new[] { 10, 20, 40 }, 5).SelectMany(row => row)];
        Assert.Equal(Scaled(255, expected), Read(PngBytes.File(3, 5, 8, 0, rows)));
    }

    [Fact]
    public void Reads_palettes_with_and_without_transparency()
    {
        byte[] palette = PngBytes.Chunk("PLTE", [255, 0, 0, 0, 51, 102]);
        byte[] rows = [0, 0b0100_0000];
        Assert.Equal(Scaled(255, 255, 0, 0, 0, 51, 102), Read(PngBytes.File(2, 1, 1, 3, rows, 0, palette)));
        byte[] alpha = PngBytes.Chunk("tRNS", [51]);
        Assert.Equal(Scaled(255, 255, 0, 0, 51, 0, 51, 102, 255), Read(PngBytes.File(2, 1, 1, 3, rows, 0, palette, alpha)));
    }

    // Gray and color of every depth with one transparent color, and bits above the depth that don't count.
    [Theory]
    [InlineData(0, 1, 2, new byte[] { 0x00, 0x01 }, new byte[] { 0b1000_0000 }, new[] { 0f, 1f })]
    [InlineData(0, 1, 2, new byte[] { 0xFF, 0xFE }, new byte[] { 0b1000_0000 }, new[] { 1f, 0f })]
    [InlineData(0, 2, 3, new byte[] { 0x00, 0x02 }, new byte[] { 0b0110_1100 }, new[] { 1f, 0f, 1f })]
    [InlineData(0, 4, 2, new byte[] { 0x00, 0x0A }, new byte[] { 0xA7 }, new[] { 0f, 1f })]
    [InlineData(0, 8, 3, new byte[] { 0x12, 0x34 }, new byte[] { 0x34, 0x12, 0 }, new[] { 0f, 1f, 1f })]
    [InlineData(0, 16, 2, new byte[] { 0x12, 0x34 }, new byte[] { 0x12, 0x34, 0x00, 0x34 }, new[] { 0f, 1f })]
    [InlineData(2, 8, 3, new byte[] { 0, 1, 0, 2, 0, 3 }, new byte[] { 1, 2, 3, 1, 2, 4, 0, 2, 3 }, new[] { 0f, 1f, 1f })]
    [InlineData(
        2,
        16,
        2,
        new byte[] { 0, 1, 0, 2, 0, 3 },
        new byte[] { 1, 1, 0, 2, 0, 3, 0, 1, 0, 2, 0, 3 },
        new[] { 1f, 0f })]
    public void A_transparent_color_is_alpha(int color, int depth, int width, byte[] transparent, byte[] row, float[] alpha)
    {
        byte[] marked = PngBytes.File(width, 1, depth, color, [0, .. row], 0, PngBytes.Chunk("tRNS", transparent));
        byte[] plain = PngBytes.File(width, 1, depth, color, [0, .. row]);
        float[] expected = [.. Read(plain, 4).Chunk(4).SelectMany((pixel, i) => pixel[..3].Append(alpha[i]))];
        Assert.Equal(expected, Read(marked, 4));
        Assert.Equal(expected, Read(marked));

        // Who doesn't ask for alpha sees all colors as they are.
        Assert.Equal(Read(plain, 3), Read(marked, 3));
        Assert.Equal(Read(plain, 1), Read(marked, 1));
    }

    [Fact]
    public void A_transparent_color_counts_in_interlaced_images_too()
    {
        byte[] rows = [0, 1, 0, 3, 0, 7, 9, 0, 2, 0, 8, 0, 4, 5, 6];
        float[] values = Read(PngBytes.File(3, 3, 8, 0, rows, interlace: 1, PngBytes.Chunk("tRNS", [0, 5])), 4);
        Assert.Equal([1f, 1, 1, 1, 0, 1, 1, 1, 1], values.Where((_, i) => i % 4 == 3));
    }

    [Fact]
    public void Alpha_of_its_own_is_not_mixed_with_a_transparent_color()
    {
        byte[] chunk = PngBytes.Chunk("tRNS", [0, 51]);
        Assert.Equal(Scaled(255, 51, 51, 51, 102), Read(PngBytes.File(1, 1, 8, 4, [0, 51, 102], 0, chunk)));
        Assert.Equal(Scaled(255, 1, 2, 3, 4), Read(PngBytes.File(1, 1, 8, 6, [0, 1, 2, 3, 4], 0, chunk)));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 6)]
    [InlineData(2, 2)]
    [InlineData(2, 0)]
    public void A_transparent_color_of_another_length_is_refused(int color, int length)
    {
        byte[] file = PngBytes.File(1, 1, 8, color, [0, 1, 2, 3], 0, PngBytes.Chunk("tRNS", new byte[length]));
        Assert.Contains($"transparent color of {(color == 0 ? 2 : 6)} bytes, found {length}",
            Assert.Throws<DataFormatException>(() => Read(file)).Message);
    }

    [Fact]
    public void Reads_interlaced_images()
    {
        // 3 x 3 pixels 1 to 9: pass 1 has the first, pass 4 the third, pass 5 the seventh and ninth, pass 6 the others of rows 1 and 3.
        byte[] rows = [0, 1, 0, 3, 0, 7, 9, 0, 2, 0, 8, 0, 4, 5, 6];
        Assert.Equal(Scaled(255, 1, 2, 3, 4, 5, 6, 7, 8, 9), Read(PngBytes.File(3, 3, 8, 0, rows, interlace: 1)));
    }

    [Fact]
    public void Channels_are_converted_as_asked()
    {
        byte[] gray = PngBytes.Gray(1, 1, 51);
        Assert.Equal(Scaled(255, 51, 51, 51), Read(gray, 3));
        Assert.Equal(Scaled(255, 51, 51, 51, 255), Read(gray, 4));
        byte[] grayAlpha = PngBytes.File(1, 1, 8, 4, [0, 51, 102]);
        Assert.Equal(Scaled(255, 51), Read(grayAlpha, 1));
        Assert.Equal(Scaled(255, 51, 51, 51, 102), Read(grayAlpha));
        byte[] color = PngBytes.File(1, 1, 8, 2, [0, 255, 0, 0]);
        Assert.Equal([0.299f], Read(color, 1));
        byte[] colorAlpha = PngBytes.File(1, 1, 8, 6, [0, 1, 2, 3, 4]);
        Assert.Equal(Scaled(255, 1, 2, 3), Read(colorAlpha, 3));
        Assert.Equal(Scaled(255, 1, 2, 3, 4), Read(colorAlpha));
        foreach (int channels in new[] { 0, 2, 5 })
            Assert.Throws<ArgumentOutOfRangeException>(() => new PngOptions { Channels = channels });
    }

    [Fact]
    public void A_file_cut_at_any_byte_is_refused()
    {
        byte[] whole = Convert.FromBase64String(PillowImage);
        for (int length = 0; length < whole.Length; length++)
            Assert.Contains("image.png: expected ", Assert.Throws<DataFormatException>(() => Read(whole[..length])).Message);
    }

    [Fact]
    public void A_damaged_byte_is_noticed_wherever_it_is()
    {
        byte[] whole = Convert.FromBase64String(PillowImage);
        for (int place = 0; place < whole.Length; place++)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                byte[] damaged = [.. whole];
                damaged[place] ^= (byte)(1 << bit);
                Assert.Contains("image.png: expected ", Assert.Throws<DataFormatException>(() => Read(damaged)).Message);
            }
        }
    }

    [Fact]
    public void Random_pixels_behind_a_right_checksum_are_refused_or_read()
    {
        var random = new Random(1);
        for (int attempt = 0; attempt < 300; attempt++)
        {
            byte[] rows = new byte[random.Next(60)];
            random.NextBytes(rows);
            (int width, int height, int depth, int color) = (1 + random.Next(9), 1 + random.Next(9), 1 << random.Next(5), random.Next(8));
            byte[] file = PngBytes.File(width, height, depth, color, rows, (byte)random.Next(2));
            try
            {
                Assert.All(Read(file), value => Assert.InRange(value, 0, 1));
            }
            catch (DataFormatException)
            {
                // What is wrong is named; any other exception fails the test.
            }
        }
    }

    [Fact]
    public void A_claim_costs_no_memory()
    {
        byte[] file = PngBytes.File(2_000, 2_000, 8, 2, [0, 1, 2]);
        using var folder = new TemporaryFolder();
        folder.Write("image.png", file);
        long before = GC.GetAllocatedBytesForCurrentThread();
        string message = Assert.Throws<DataFormatException>(() => PngFolder.Read(folder.Root)).Message;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
        Assert.Contains("expected 12002000 bytes of pixels, found only 3", message);
    }
}

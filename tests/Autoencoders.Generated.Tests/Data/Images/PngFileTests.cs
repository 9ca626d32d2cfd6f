namespace Autoencoders.Tests;

/// <summary>Images that are written are read back by the strict decoder of <see cref="PngFolder"/>.</summary>
[Trait("Registers", "Any")]
public class PngFileTests
{
    [Theory]
    [InlineData(3, 5, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(2, 4, 3)]
    [InlineData(7, 1, 4)]
    [InlineData(300, 200, 3)]
    public void Bytes_are_read_back(int height, int width, int channels)
    {
        byte[] image = [.. Enumerable.Range(0, height * width * channels).Select(i => (byte)((i * 37) + (i / 251)))];
        using var folder = new TemporaryFolder();
        PngFile.Save(Path.Combine(folder.Root, "image.png"), image, height, width, channels);
        Dataset read = PngFolder.Read(folder.Root, new PngOptions { Channels = channels });
        Assert.Equal(image, Array.ConvertAll(read.Values.ToArray(), value => (byte)MathF.Round(255 * value)));
    }

    [Fact]
    public void Every_value_of_a_read_image_is_written_as_it_was()
    {
        float[] image = [.. Enumerable.Range(0, 256).Select(value => value / 255f)];
        using var folder = new TemporaryFolder();
        PngFile.Save(Path.Combine(folder.Root, "image.png"), image, height: 16, width: 16);
        Assert.Equal(image, PngFolder.Read(folder.Root).Values.ToArray());
    }

    [Fact]
    public void Height_and_width_are_not_exchanged()
    {
        byte[] file = PngFile.Encode(new byte[6], height: 2, width: 3);
        Assert.Equal([0, 0, 0, 3, 0, 0, 0, 2], file[16..24]);
        Assert.Equal(PngBytes.Signature, file[..8]);
        Assert.Equal(PngBytes.Chunk("IHDR", PngBytes.Header(3, 2, depth: 8, color: 0, interlace: 0)), file[8..33]);
        Assert.Equal(PngBytes.Chunk("IEND", []), file[^12..]);
    }

    [Fact]
    public void Values_beyond_black_and_white_are_these()
    {
        byte[] expected = PngFile.Encode((byte[])[0, 255, 255, 0], 2, 2);
        Assert.Equal(expected, PngFile.Encode((float[])[-3, 7, float.PositiveInfinity, float.NegativeInfinity], 2, 2));
    }

    [Fact]
    public void Nan_is_refused_by_its_place()
    {
        string message = Assert.Throws<ArgumentException>(() => PngFile.Encode((float[])[0, float.NaN], 1, 2)).Message;
        Assert.Contains("Value 1 of the image is NaN", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 3, 1, "2 x 3 x 1 has 6 values, not 12")]
    [InlineData(65_536, 65_536, 1, "65536 x 65536 x 1 has 4294967296 values, not 12")]
    [InlineData(6, 1, 2, "1, 3 or 4 channels, not 6 x 1 of 2")]
    [InlineData(0, 12, 1, "at least 1 x 1 pixels")]
    [InlineData(-3, -4, 1, "at least 1 x 1 pixels")]
    public void Sizes_that_do_not_fit_are_refused_and_leave_no_file(int height, int width, int channels, string expected)
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Root, "image.png");
        foreach (Action save in (Action[])
        [
            () => PngFile.Save(path, new byte[12], height, width, channels),
            () => PngFile.Save(path, new float[12], height, width, channels),
        ])
            Assert.Contains(expected, Assert.Throws<ArgumentException>(save).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Root));
    }
}

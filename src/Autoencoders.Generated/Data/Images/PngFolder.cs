namespace Autoencoders;

/// <summary>
/// Reads folders of PNG images of one size: every color type and bit depth of the format, interlaced or not. A pixel is its channels, a
/// row of the dataset is an image with its channels last, as <c>[Input(height, width, channels)]</c> takes it, and values are 0..1.
/// </summary>
/// <remarks>
/// Hidden files and folders (also those whose name begins with a dot) and <c>__MACOSX</c>, which archives of a Mac leave behind, don't
/// count. Folders within sub-folders are not read. The memory is that of the values, 4 bytes each, and beside it three times
/// the largest file and twice its unfolded pixels.
/// </remarks>
public static class PngFolder
{
    private const string ArchiveRemains = "__MACOSX";

    // Hidden entries and those of the system are skipped by default.
    private static readonly EnumerationOptions s_search = new() { MatchCasing = MatchCasing.CaseInsensitive, IgnoreInaccessible = false };

    /// <summary>The names of the sub-folders, in the order of their labels: 0, 1, 2, ...</summary>
    /// <param name="folder">The folder; hidden sub-folders and <c>__MACOSX</c> do not count.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">The access to the folder is denied.</exception>
    public static IReadOnlyList<string> Classes(string folder) =>
    [
        .. Entries(folder, () => Directory.GetDirectories(folder, "*", s_search))
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.StartsWith('.') && name != ArchiveRemains)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// Reads all files <c>*.png</c> of a folder in the order of their names; or, where it has sub-folders, those of all sub-folders, with
    /// the number of the sub-folder as label.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="options">How to read them; null for the defaults.</param>
    /// <exception cref="DataFormatException">
    /// There are no images, or none in one of the sub-folders, or they lie both in the folder and in sub-folders, or one is damaged or
    /// differs in size or channels, or all have more values than <see cref="PngOptions.MaximumValues"/>.
    /// </exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">The access to a folder or to a file is denied.</exception>
    public static Dataset Read(string folder, PngOptions? options = null)
    {
        List<(string Path, int Label)> files = Files(folder, out bool hasClasses);
        PngImage first = ReadImage(files[0].Path);
        int channels = options?.Channels ?? ChannelsOf(first);
        long length = (long)first.Width * first.Height * channels;
        ValueLimit.Of(options?.MaximumValues, files.Sum(file => new FileInfo(file.Path).Length)).Check(
            (UInt128)length * (UInt128)files.Count,
            files.Count == 1 ? files[0].Path : folder,
            $"{(UInt128)length * (UInt128)files.Count} ({files.Count} x {first.Width} x {first.Height} x {channels})");

        byte[] pixels = Decompress(first, files[0].Path);
        var values = new float[files.Count * length];
        for (int row = 0; row < files.Count; row++)
        {
            string path = files[row].Path;
            PngImage image = row == 0 ? first : ReadImage(path);
            if ((image.Width, image.Height) != (first.Width, first.Height))
            {
                throw new DataFormatException(
                    $"{path}: expected {first.Width} x {first.Height} pixels, as {files[0].Path} has, found {image.Width} x "
                    + $"{image.Height}.");
            }
            if (options?.Channels is null && ChannelsOf(image) != channels)
            {
                throw new DataFormatException(
                    $"{path}: expected {channels} channel(s), as {files[0].Path} has, found {ChannelsOf(image)}; "
                    + $"{nameof(PngOptions)}.{nameof(PngOptions.Channels)} converts all to the same.");
            }
            if (row > 0)
                pixels = Decompress(image, path);
            ReadPixels(image, pixels, path, values.AsSpan(row * (int)length, (int)length), channels);
        }
        return new Dataset(values, (int)length, hasClasses ? files.Select(file => file.Label).ToArray() : default);
    }

    private static List<(string Path, int Label)> Files(string folder, out bool hasClasses)
    {
        IReadOnlyList<string> classes = Classes(folder);
        List<(string Path, int Label)> files = [.. Images(folder).Select(path => (path, 0))];
        hasClasses = classes.Count > 0;
        if (hasClasses && files.Count > 0)
        {
            throw new DataFormatException(
                $"{folder}: expected images either in the folder or in its sub-folders, found {files.Count} beside the "
                + $"sub-folder '{classes[0]}'.");
        }

        for (int label = 0; label < classes.Count; label++)
        {
            int before = files.Count;
            string path = Path.Combine(folder, classes[label]);
            files.AddRange(Images(path).Select(image => (image, label)));
            if (files.Count == before)
            {
                throw new DataFormatException(
                    $"{path}: expected at least one file *.png in each sub-folder, as each is a class, found none; a folder whose name "
                    + "begins with a dot does not count.");
            }
        }
        if (files.Count == 0)
            throw new DataFormatException($"{folder}: expected at least one file *.png in the folder or its sub-folders, found none.");
        return files;
    }

    private static IEnumerable<string> Images(string folder)
        => Entries(folder, () => Directory.GetFiles(folder, "*.png", s_search))
            .Where(path => !Path.GetFileName(path.AsSpan()).StartsWith('.'))
            .Order(StringComparer.Ordinal);

    private static string[] Entries(string folder, Func<string[]> list)
    {
        try
        {
            return list();
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new IOException($"'{folder}' cannot be read: access is denied.", denied);
        }
    }

    private static int ChannelsOf(PngImage image) => image.Channels == 2 ? 4 : image.Channels;

    private static PngImage ReadImage(string path)
    {
        try
        {
            using FileStream file = InputFile.Open(path);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return PngImage.Parse(bytes);
        }
        catch (FormatException unexpected)
        {
            throw Refusal(path, unexpected);
        }
    }

    private static byte[] Decompress(PngImage image, string path)
    {
        try
        {
            return image.Decompress();
        }
        catch (FormatException unexpected)
        {
            throw Refusal(path, unexpected);
        }
        catch (InvalidDataException damaged)
        {
            throw new DataFormatException(
                $"{path}: expected complete compressed pixels, found damaged data ({damaged.Message.TrimEnd('.')}).", damaged);
        }
    }

    private static void ReadPixels(PngImage image, byte[] pixels, string path, Span<float> values, int channels)
    {
        try
        {
            image.Read(pixels, values, channels);
        }
        catch (FormatException unexpected)
        {
            throw Refusal(path, unexpected);
        }
    }

    private static DataFormatException Refusal(string path, FormatException unexpected)
        => new($"{path}: expected {unexpected.Message}.", unexpected);
}

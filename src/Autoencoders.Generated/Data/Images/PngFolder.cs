namespace Autoencoders;

/// <summary>
/// Reads folders of PNG images of one size: every colour type and bit depth of the format, interlaced or not. A pixel is its channels, a
/// row of the dataset is an image with its channels last, as <c>[Input(height, width, channels)]</c> takes it, and values are 0..1.
/// </summary>
public static class PngFolder
{
    private static readonly EnumerationOptions s_search = new() { MatchCasing = MatchCasing.CaseInsensitive, IgnoreInaccessible = false };

    /// <summary>The names of the sub-folders, in the order of their labels: 0, 1, 2, ...</summary>
    /// <param name="folder">The folder; sub-folders whose name begins with a dot do not count.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<string> Classes(string folder) =>
    [
        .. Directory.EnumerateDirectories(folder)
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.StartsWith('.'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// Reads all files <c>*.png</c> of a folder in the order of their names; or, where it has sub-folders, those of all sub-folders, with
    /// the number of the sub-folder as label.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="options">How to read them; null for the defaults.</param>
    /// <exception cref="DataFormatException">
    /// There are no images, or they lie both in the folder and in sub-folders, or one is damaged or differs in size or channels.
    /// </exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static Dataset Read(string folder, PngOptions? options = null)
    {
        List<(string Path, int Label)> files = Files(folder, out bool hasClasses);
        (PngImage first, int channels) = ReadFirst(files[0].Path, options?.Channels);
        int length = first.Width * first.Height * channels;
        if (files.Count > Array.MaxLength / length)
        {
            throw new DataFormatException(
                $"{folder}: expected at most {Array.MaxLength} numbers, found {files.Count} images of {first.Width} x "
                + $"{first.Height} x {channels}.");
        }

        var values = new float[files.Count * length];
        for (int row = 0; row < files.Count; row++)
        {
            PngImage image = row == 0 ? first : ReadImage(files[row].Path);
            if ((image.Width, image.Height) != (first.Width, first.Height))
            {
                throw new DataFormatException(
                    $"{files[row].Path}: expected {first.Width} x {first.Height} pixels, as {files[0].Path} has, found "
                    + $"{image.Width} x {image.Height}.");
            }
            if (options?.Channels is null && ChannelsOf(image) != channels)
            {
                throw new DataFormatException(
                    $"{files[row].Path}: expected {channels} channel(s), as {files[0].Path} has, found {ChannelsOf(image)}; "
                    + $"{nameof(PngOptions)}.{nameof(PngOptions.Channels)} converts all to the same.");
            }
            image.CopyTo(values.AsSpan(row * length, length), channels);
        }
        return new Dataset(values, length, hasClasses ? files.Select(file => file.Label).ToArray() : default);
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
            foreach (string path in Images(Path.Combine(folder, classes[label])))
                files.Add((path, label));
        }
        if (files.Count == 0)
            throw new DataFormatException($"{folder}: expected at least one file *.png in the folder or its sub-folders, found none.");
        return files;
    }

    private static IEnumerable<string> Images(string folder)
        => Directory.EnumerateFiles(folder, "*.png", s_search).Order(StringComparer.Ordinal);

    private static (PngImage Image, int Channels) ReadFirst(string path, int? asked)
    {
        PngImage image = ReadImage(path);
        int channels = asked ?? ChannelsOf(image);
        return (long)image.Width * image.Height * channels <= Array.MaxLength
            ? (image, channels)
            : throw new DataFormatException(
                $"{path}: expected at most {Array.MaxLength} numbers, found {image.Width} x {image.Height} x {channels}.");
    }

    private static int ChannelsOf(PngImage image) => image.Channels == 2 ? 4 : image.Channels;

    private static PngImage ReadImage(string path)
    {
        try
        {
            return PngImage.Parse(File.ReadAllBytes(path));
        }
        catch (FormatException unexpected)
        {
            throw new DataFormatException($"{path}: expected {unexpected.Message}.", unexpected);
        }
        catch (InvalidDataException damaged)
        {
            throw new DataFormatException(
                $"{path}: expected whole compressed pixels, found damage ({damaged.Message.TrimEnd('.')}).", damaged);
        }
    }
}

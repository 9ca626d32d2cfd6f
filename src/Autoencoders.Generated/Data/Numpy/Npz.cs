using System.IO.Compression;

namespace Autoencoders;

/// <summary>Reads NPZ, the format in which NumPy saves several named arrays: a ZIP file of NPY files, compressed or not.</summary>
public static class Npz
{
    private const string Extension = ".npy";

    /// <summary>The names of the arrays in a file, in their order.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DataFormatException">The file is not a ZIP file.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static IReadOnlyList<string> Names(string path)
    {
        using FileStream file = InputFile.Open(path);
        using ZipArchive archive = Open(file, path);
        return NamesOf(archive);
    }

    /// <summary>Reads an array as rows, and another as their labels.</summary>
    /// <param name="path">The file.</param>
    /// <param name="values">
    /// The name of the array of rows, for example <c>X</c>; as <see cref="Npy.Read(string, MissingValues)"/> reads it.
    /// </param>
    /// <param name="labels">The name of the array of labels, for example <c>y</c>; null for none.</param>
    /// <param name="missing">What becomes of values that are NaN.</param>
    /// <exception cref="DataFormatException">
    /// The file is damaged, or has no such array, or it holds anything but numbers, or too many, or the labels are not as many as the rows.
    /// </exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Dataset Read(string path, string values, string? labels = null, MissingValues missing = MissingValues.Reject)
        => Read(path, values, labels, new NpyOptions { Missing = missing });

    /// <summary>Reads an array as rows, and another as their labels.</summary>
    /// <param name="path">The file.</param>
    /// <param name="values">
    /// The name of the array of rows, for example <c>X</c>; as <see cref="Npy.Read(string, NpyOptions)"/> reads it.
    /// </param>
    /// <param name="labels">The name of the array of labels, for example <c>y</c>; null for none.</param>
    /// <param name="options">Missing values and the largest number of values of each array; null for the defaults.</param>
    /// <exception cref="DataFormatException">
    /// The file is damaged, or has no such array, or it holds anything but numbers, or too many, or the labels are not as many as the rows.
    /// </exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Dataset Read(string path, string values, string? labels, NpyOptions? options)
    {
        using FileStream file = InputFile.Open(path);
        using ZipArchive archive = Open(file, path);
        MissingValues missing = options?.Missing ?? default;
        int? maximum = options?.MaximumValues;
        Dataset rows = ReadMember(archive, path, values, maximum, (source, name, limit) => Npy.Read(source, name, missing, limit));
        if (labels is null)
            return rows;

        ReadOnlyMemory<int> classes = ReadMember(archive, path, labels, maximum, Npy.ReadLabels);
        if (classes.Length != rows.Count)
        {
            throw new DataFormatException(
                $"{path}, array '{labels}': expected one label for each of the {rows.Count} rows of '{values}', found {classes.Length}.");
        }
        return new Dataset(rows.Values, rows.Length, classes);
    }

    /// <summary>Reads all arrays, one after another.</summary>
    /// <param name="path">The file.</param>
    /// <param name="read">Reads one: its name, its name in messages, and its bytes to their end.</param>
    /// <exception cref="DataFormatException">The file is damaged.</exception>
    internal static void ReadAll(string path, Action<string, string, Stream> read)
    {
        using FileStream file = InputFile.Open(path);
        using ZipArchive archive = Open(file, path);
        foreach (string array in NamesOf(archive))
        {
            _ = ReadMember(archive, path, array, null, (source, name, _) =>
            {
                read(array, name, source);
                return true;
            });
        }
    }

    private static ZipArchive Open(FileStream file, string path)
    {
        try
        {
            var archive = new ZipArchive(file, ZipArchiveMode.Read);
            _ = archive.Entries; // Reads the directory, whose damage would show up later otherwise.
            return archive;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException)
        {
            throw new DataFormatException(
                $"{path}: expected a ZIP file of arrays, found something else ({damaged.Message.TrimEnd('.')}).", damaged);
        }
    }

    private static TResult ReadMember<TResult>(
        ZipArchive archive, string path, string array, int? maximumValues, Func<Stream, string, ValueLimit, TResult> read)
    {
        ZipArchiveEntry? entry = archive.Entries.FirstOrDefault(entry => entry.FullName == array + Extension || entry.FullName == array);
        if (entry is null)
        {
            string found = string.Join(", ", NamesOf(archive).Take(20).Select(name => $"'{name}'"));
            throw new DataFormatException(
                $"{path}: expected an array '{array}', found {(found.Length == 0 ? "none at all" : $"only {found}")}.");
        }

        string name = $"{path}, array '{array}'";
        try
        {
            using var source = new ChecksumStream(entry.Open(), entry.Crc32);
            TResult result = read(source, name, ValueLimit.Of(maximumValues, entry.CompressedLength));
            source.Check(name);
            return result;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException)
        {
            throw new DataFormatException(
                $"{name}: expected complete ZIP data, found damaged data ({damaged.Message.TrimEnd('.')}).", damaged);
        }
    }

    private static string[] NamesOf(ZipArchive archive) =>
    [
        .. archive.Entries.Select(entry => entry.FullName.EndsWith(Extension, StringComparison.Ordinal)
            ? entry.FullName[..^Extension.Length]
            : entry.FullName),
    ];
}

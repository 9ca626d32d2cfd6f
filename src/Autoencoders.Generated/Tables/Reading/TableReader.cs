namespace Autoencoders;

/// <summary>
/// Finds out what the columns of a table are: numbers, categories, flags, dates, keys and remarks. The schema that it returns reads rows,
/// and prints the network to declare for them.
/// </summary>
/// <remarks>
/// One pass over the file, in memory that its length does not change: at most 262,144 texts of all columns together, and 8 KB for each
/// column. The language of the machine changes nothing.
/// </remarks>
/// <example><code>
/// TableSchema schema = TableReader.Infer("orders.csv");
/// Console.WriteLine(schema);                          // each column, what it was taken for, and why
/// Console.WriteLine(schema.Declaration("Orders"));    // the class to paste
/// Dataset rows = schema.Read("orders.csv");
/// </code></example>
public static class TableReader
{
    /// <summary>Finds out what the columns of a file are.</summary>
    /// <param name="path">A CSV file in UTF-8, compressed with gzip or not.</param>
    /// <param name="options">What need not be found out.</param>
    /// <exception cref="DataFormatException">The file is empty or damaged, or a column is not what the options say.</exception>
    /// <exception cref="ArgumentException">The options contradict themselves.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static TableSchema Infer(string path, TableOptions? options = null)
    {
        using Stream source = CompressedFile.OpenRead(path, out long fileBytes);
        return new TableInference(options ?? new TableOptions(), path).Run(source, ValueLimit.Of(null, fileBytes));
    }

    /// <summary>Finds out what the columns of a stream are, which it reads to its end.</summary>
    /// <param name="source">CSV in UTF-8.</param>
    /// <param name="name">What to call the stream in messages.</param>
    /// <param name="options">What need not be found out.</param>
    /// <exception cref="DataFormatException">The stream is empty or damaged, or a column is not what the options say.</exception>
    /// <exception cref="ArgumentException">The options contradict themselves.</exception>
    public static TableSchema Infer(Stream source, string name, TableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new TableInference(options ?? new TableOptions(), name).Run(source, ValueLimit.Of(null, source));
    }
}

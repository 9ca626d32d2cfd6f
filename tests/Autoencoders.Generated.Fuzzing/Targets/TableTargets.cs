namespace Autoencoders.Fuzzing;

/// <summary>CSV of rows and of entries, IDX, and both compressed with gzip.</summary>
internal static class TableTargets
{
    private const long Megabyte = 1 << 20;

    private static readonly IdxOptions s_idx = new() { MaximumValues = ArrayTargets.MaximumValues };
    private static readonly NpyOptions s_npy = new() { MaximumValues = ArrayTargets.MaximumValues };
    private static readonly Type[] s_declared = [typeof(DataFormatException)];

    private static readonly CsvOptions[] s_csv =
    [
        new() { MaximumValues = ArrayTargets.MaximumValues },
        new() { MaximumValues = ArrayTargets.MaximumValues, Missing = MissingValues.Mean, LabelColumn = ^1 },
        new() { MaximumValues = ArrayTargets.MaximumValues, Missing = MissingValues.Keep },
        new() { MaximumValues = ArrayTargets.MaximumValues, Missing = MissingValues.Zero, LabelName = "class", HasHeader = true },
        new() { MaximumValues = ArrayTargets.MaximumValues, Separator = ';', HasHeader = false },
    ];

    private static readonly TableOptions[] s_tables =
    [
        new(),
        new() { HasHeader = false, LeastRows = 1, MostCategories = 2 },
        new() { LeastRows = 1, MissingWords = ["x"] },
        new() { Separator = ';', HasHeader = true },
    ];

    public static IEnumerable<FuzzTarget> All(string folder) =>
    [
        new("csv", Texts.Mutate, ReadCsv, s_declared, Megabyte, 60),
        new("entries", Texts.Mutate, ReadEntries, s_declared, Megabyte, 100),

        // A header of some bytes makes columns, with some hundred bytes of what is known of each.
        new("table", Texts.Mutate, ReadTable, [typeof(DataFormatException)], 2 * Megabyte, 3000),
        new("idx", Bytes.Mutate, input => ReadIdx(InputFile.Write(folder, "input.idx", input)), s_declared, Megabyte, 20),

        // A record of a text that unfolds is bounded by what the options allow: some 1.6 MB, and 18 bytes of places for each of them.
        new("gzip", GzipFiles.Mutate, input => ReadGzip(InputFile.Write(folder, "input.gz", input), input), s_declared, 40 * Megabyte, 60),
    ];

    private static void ReadCsv(byte[] input)
    {
        CsvOptions options = s_csv[input.Length % s_csv.Length];
        Promises.Check(Csv.Read(new MemoryStream(input), "input", options), options.Missing == MissingValues.Keep);
    }

    private static void ReadEntries(byte[] input) => SparseCsv.Read(
        new MemoryStream(input),
        "input",
        new SparseCsvOptions { MaximumEntries = ArrayTargets.MaximumValues, HasHeader = input.Length % 2 == 0, Binary = input.Length % 3 == 0 });

    private static void ReadTable(byte[] input)
    {
        TableSchema schema = TableReader.Infer(new MemoryStream(input), "input", s_tables[input.Length % s_tables.Length]);
        if (schema.ToString().Length == 0 || schema.Declaration("Net").Length == 0 || schema.RecordDeclaration("Row").Length == 0)
            throw new BrokenPromiseException("A schema without words.");

        // What was inferred is read again, apart from single fields that do not fit.
        Dataset rows = schema.Read(
            new MemoryStream(input), "input", new TableReadOptions { Unfit = UnfitFields.Missing, MaximumValues = ArrayTargets.MaximumValues });
        Promises.Check(rows, missing: true);
        schema.RowColumns.Require(rows.Values.Span, "rows");
    }

    private static void ReadIdx(string path)
    {
        if (new FileInfo(path).Length % 2 == 0)
            Promises.Check(Idx.ReadImages(path, s_idx));
        else
            Idx.ReadLabels(path, s_idx);
    }

    private static void ReadGzip(string path, byte[] input)
    {
        switch (input.Length % 3)
        {
            case 0: Promises.Check(Csv.Read(path, s_csv[0])); break;
            case 1: Promises.Check(Idx.ReadImages(path, s_idx)); break;
            default: Promises.Check(Npy.Read(path, s_npy)); break;
        }
    }
}

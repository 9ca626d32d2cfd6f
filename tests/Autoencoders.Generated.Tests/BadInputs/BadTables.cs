using System.Text;

namespace Autoencoders.Tests.BadInputs;

/// <summary>CSV and IDX files, compressed or not.</summary>
internal static class BadTables
{
    private static readonly CsvOptions s_label = new() { LabelName = "class" };

    private static readonly CsvOptions s_words = s_label with { LabelWords = ["ok", "faulty"] };

    private static readonly byte[] s_images = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6];

    public static IEnumerable<BadInput> All =>
    [
        Csv("empty CSV", ""),
        Csv("CSV of a header", "a,b\n"),
        Csv("ragged CSV", "a,b\n1,2\n3\n"),
        Csv("text in a number column", "a,b\n1,2\n3,x\n"),
        Csv("empty field", "a,b\n1,2\n,4\n"),
        Csv("NaN in CSV", "1,2\n3,NaN\n"),
        Csv("decimal comma", "1;2\n\"2,5\";3\n"),
        Csv("fraction as label", "a,class\n1,2.5\n", s_label),
        Csv("no label column", "a,b\n1,2\n", s_label),
        Csv(
            "column without a mean",
            "a,b\n1,?\n3,NA\n",
            new CsvOptions { Missing = MissingValues.Mean }),
        Csv("labels in words", "a,class\n1,ok\n", s_label),
        Csv("label that is no known word", "a,class\n1,ok\n2,Faulty\n", s_words),
        Csv("record without a label", "a,class\n1,ok\n2,\n", s_words),
        Csv("word of two labels", "a,class\n1,ok\n", s_label with { LabelWords = ["ok", "faulty", "ok"] }),
        Csv("decimal point beside decimal commas", "a;b\n1,5;2.5\n", new CsvOptions { DecimalSeparator = ',' }),
        Csv("separator of thousands", "a,b\n1,\"1,234.5\"\n"),
        Csv("other character between fields", "a;b\n1;2\n", new CsvOptions { Separator = '\t' }),
        Csv("times among numbers", "when,a\n2026-11-30 10:00,1\n"),
        Csv("number with its unit", "a,b\n1,12 mm\n"),
        Csv("dash for a missing value", "a,b\n1,-\n"),
        Csv("number for a missing value", "a,b\n1,-999\n", new CsvOptions { MissingWords = ["-999"] }),
        Csv("number beyond floats", "a,b\n1,1e99\n"),
        Csv("no column to leave out", "a,b\n1,2\n", new CsvOptions { IgnoredNames = ["remark"] }),
        Csv("no place to leave out", "1,2\n", new CsvOptions { IgnoredColumns = [2] }),
        Csv("two columns of one name", "a,b,a\n1,2,3\n", new CsvOptions { IgnoredNames = ["a"] }),
        Csv("name without a header", "1,2\n3,4\n", new CsvOptions { IgnoredNames = ["a"] }),
        Csv("nothing left of a table", "a,b\n1,2\n", new CsvOptions { IgnoredNames = ["a", "b"] }),
        new(
            "training rows without a value in a column",
            "rows.csv",
            "a,b\n1,?\n3,NA\n"u8.ToArray(),
            path => ImputingScaler.Fit(Autoencoders.Csv.Read(path, new CsvOptions { Missing = MissingValues.Keep }))),
        Csv("unfinished quotes", "1,2\n\"3,4\n"),
        Csv("first record of missing values", "?,NA,\n1,2,3\n"),
        Csv("column numbers above fractions", "0,1,2\n0.5,0.25,0.75\n"),
        Csv("more numbers than asked for", "1,2\n3,4\n", new CsvOptions { MaximumValues = 3 }),
        Csv("record of megabytes", new string('1', 3 << 20), new CsvOptions { MaximumValues = 100 }),
        new(
            "truncated gzip",
            "rows.csv.gz",
            Compressed.Gzip(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(i => $"{i},{i * i}\n"))))[..600],
            path => Autoencoders.Csv.Read(path)),
        new("IDX of labels as images", "images", [0, 0, 8, 1, 0, 0, 0, 1, 7], path => Idx.ReadImages(path)),
        new("IDX of floats", "images", [0, 0, 13, 3, .. s_images[4..]], path => Idx.ReadImages(path)),
        new("short IDX", "images", s_images[..^1], path => Idx.ReadImages(path)),
        new("long IDX", "images", [.. s_images, 7], path => Idx.ReadImages(path)),
        new(
            "IDX that claims 79 billion billion billion bytes",
            "images",
            [0, 0, 8, 3, .. Enumerable.Repeat((byte)0xFF, 12), 1],
            path => Idx.ReadImages(path)),
        new("damaged gzip", "images.gz", [0x1F, 0x8B, 0xFF, 0xFF, .. s_images], path => Idx.ReadImages(path)),
        new(
            "images and labels of different number",
            folder => Idx.Read(folder.Write("images", s_images), folder.Write("labels", [0, 0, 8, 1, 0, 0, 0, 3, 1, 2, 3]))),
    ];

    private static BadInput Csv(string name, string text, CsvOptions? options = null)
        => new(name, "rows.csv", Encoding.UTF8.GetBytes(text), path => Autoencoders.Csv.Read(path, options));
}

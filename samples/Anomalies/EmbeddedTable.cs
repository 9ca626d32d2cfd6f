using System.IO.Compression;
using Autoencoders;

namespace Anomalies;

/// <summary>The 367 tumors that are part of this program; see Data/ATTRIBUTION.md.</summary>
internal static class EmbeddedTable
{
    private const string Resource = "wdbc.csv.gz";

    public static NumberTable Read()
    {
        Dataset rows = Csv.Read(Open(), Resource, new CsvOptions { LabelName = "malignant" });
        using Stream text = Open();
        return new NumberTable("tumors", rows, [.. ColumnNames.Read(text)!.SkipLast(1)]);
    }

    private static GZipStream Open() =>
        new(typeof(EmbeddedTable).Assembly.GetManifestResourceStream(Resource)!, CompressionMode.Decompress);
}

using System.IO.Compression;
using Autoencoders;

namespace Anomalies;

/// <summary>The 367 tumors that are part of this program; see Data/ATTRIBUTION.md.</summary>
internal static class EmbeddedTable
{
    private const string Resource = "wdbc.csv.gz";

    public static NumberTable Read()
    {
        var options = new CsvOptions { LabelName = "malignant" };
        using Stream rows = Open();
        return new NumberTable("tumors", Csv.Read(rows, Resource, options));
    }

    private static GZipStream Open() =>
        new(typeof(EmbeddedTable).Assembly.GetManifestResourceStream(Resource)!, CompressionMode.Decompress);
}

namespace Autoencoders.Arrow.Formats;

/// <summary>
/// The fields of the structures in the footer of a Parquet file, by their numbers from 1. Source:
/// https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift.
/// </summary>
internal static class ParquetFields
{
    /// <summary>The structure that the footer is.</summary>
    public const string Root = "FileMetaData";

    private static readonly Dictionary<string, string[]> s_structures = Parse(
        """
        FileMetaData: i32 [SchemaElement] i64 [RowGroup] [KeyValue] binary [ColumnOrder] EncryptionAlgorithm binary
        SchemaElement: i32 i32 i32 binary i32 i32 i32 i32 i32 LogicalType
        LogicalType: Empty Empty Empty Empty DecimalType Empty TimeType TimeType Empty IntType Empty Empty Empty Empty Empty VariantType GeometryType GeographyType
        DecimalType: i32 i32
        TimeType: bool TimeUnit
        TimeUnit: Empty Empty Empty
        IntType: i8 bool
        VariantType: i8
        GeometryType: binary
        GeographyType: binary i32
        KeyValue: binary binary
        RowGroup: [ColumnChunk] i64 i64 [SortingColumn] i64 i64 i16
        SortingColumn: i32 bool bool
        ColumnChunk: binary i64 ColumnMetaData i64 i32 i64 i32 ColumnCryptoMetaData binary
        ColumnMetaData: i32 [i32] [binary] i32 i64 i64 i64 [KeyValue] i64 i64 i64 Statistics [PageEncodingStats] i64 i32 SizeStatistics GeospatialStatistics
        Statistics: binary binary i64 i64 binary binary bool bool
        PageEncodingStats: i32 i32 i32
        SizeStatistics: i64 [i64] [i64]
        GeospatialStatistics: BoundingBox [i32]
        BoundingBox: double double double double double double double double
        ColumnOrder: Empty
        EncryptionAlgorithm: AesGcm AesGcm
        AesGcm: binary binary bool
        ColumnCryptoMetaData: Empty ColumnKey
        ColumnKey: [binary] binary
        Empty:
        """);

    /// <summary>The type of a field; null for one that a later version of the format has added.</summary>
    public static string? TypeOf(string structure, int field)
    {
        string[] types = s_structures[structure];
        return field >= 1 && field <= types.Length ? types[field - 1] : null;
    }

    private static Dictionary<string, string[]> Parse(string text)
    {
        var structures = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            string[] parts = line.Split(':');
            structures.Add(parts[0], parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        return structures;
    }
}

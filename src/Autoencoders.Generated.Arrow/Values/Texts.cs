using Apache.Arrow;

namespace Autoencoders.Arrow.Values;

/// <summary>Texts of the kinds of arrays that hold them.</summary>
internal static class Texts
{
    /// <summary>True if an array has texts.</summary>
    public static bool Has(IArrowArray array) =>
        array is StringArray or LargeStringArray or StringViewArray or DictionaryArray { Dictionary: StringArray or LargeStringArray };

    /// <summary>The text at a place; null where it is missing.</summary>
    public static string? Of(IArrowArray array, int row) => array switch
    {
        StringArray texts => texts.GetString(row),
        LargeStringArray texts => texts.GetString(row),
        StringViewArray texts => texts.GetString(row),
        DictionaryArray words => Index(words.Indices, row) is { } index ? Of(words.Dictionary, index) : null,
        _ => throw new NotSupportedException($"An array of {array.Data.DataType.Name} has no texts."),
    };

    private static int? Index(IArrowArray indices, int row) => indices switch
    {
        Int8Array array => array.GetValue(row),
        UInt8Array array => array.GetValue(row),
        Int16Array array => array.GetValue(row),
        UInt16Array array => array.GetValue(row),
        Int32Array array => array.GetValue(row),
        UInt32Array array => checked((int?)array.GetValue(row)),
        Int64Array array => checked((int?)array.GetValue(row)),
        UInt64Array array => checked((int?)array.GetValue(row)),
        _ => throw new NotSupportedException($"A dictionary has no indices of {indices.Data.DataType.Name}."),
    };
}

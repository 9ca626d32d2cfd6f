using Apache.Arrow;
using Apache.Arrow.Types;
using Parquet.Schema;
using Field = Apache.Arrow.Field;

namespace Autoencoders.Arrow.Formats;

/// <summary>The types of columns that pass between Parquet and Arrow.</summary>
internal static class ParquetColumnCatalog
{
    private static readonly (Type Clr, IArrowType Type, IParquetColumn Column)[] s_columns =
    [
        (typeof(bool), BooleanType.Default, new ParquetBooleans()),
        (typeof(sbyte), Int8Type.Default, new ParquetNumbers<sbyte, Int8Array, Int8Array.Builder>(() => new())),
        (typeof(byte), UInt8Type.Default, new ParquetNumbers<byte, UInt8Array, UInt8Array.Builder>(() => new())),
        (typeof(short), Int16Type.Default, new ParquetNumbers<short, Int16Array, Int16Array.Builder>(() => new())),
        (typeof(ushort), UInt16Type.Default, new ParquetNumbers<ushort, UInt16Array, UInt16Array.Builder>(() => new())),
        (typeof(int), Int32Type.Default, new ParquetNumbers<int, Int32Array, Int32Array.Builder>(() => new())),
        (typeof(uint), UInt32Type.Default, new ParquetNumbers<uint, UInt32Array, UInt32Array.Builder>(() => new())),
        (typeof(long), Int64Type.Default, new ParquetNumbers<long, Int64Array, Int64Array.Builder>(() => new())),
        (typeof(ulong), UInt64Type.Default, new ParquetNumbers<ulong, UInt64Array, UInt64Array.Builder>(() => new())),
        (typeof(float), FloatType.Default, new ParquetNumbers<float, FloatArray, FloatArray.Builder>(() => new())),
        (typeof(double), DoubleType.Default, new ParquetNumbers<double, DoubleArray, DoubleArray.Builder>(() => new())),
        (typeof(decimal), new Decimal128Type(38, 18), new ParquetDecimals()),
        (typeof(string), StringType.Default, new ParquetTexts()),
        (typeof(ReadOnlyMemory<char>), StringType.Default, new ParquetTexts()),
        (typeof(DateTime), new TimestampType(TimeUnit.Microsecond, "UTC"), new ParquetTimes()),
    ];

    private static readonly IParquetColumn s_texts = new ParquetTexts();

    /// <summary>The Arrow field of a column of Parquet; of one that is not read, a field of nothing.</summary>
    public static Field ArrowField(Parquet.Schema.Field field)
    {
        if (field is not DataField { IsArray: false } data)
            return new Field(field.Name, NullType.Default, true);
        IArrowType? type = data is DecimalDataField number
            ? new Decimal128Type(number.Precision, number.Scale)
            : System.Array.Find(s_columns, column => column.Clr == data.ClrType).Type;
        return new Field(field.Name, type ?? NullType.Default, data.IsNullable);
    }

    /// <exception cref="DataFormatException">Columns of the type do not pass.</exception>
    public static IParquetColumn Of(Field field)
    {
        if (field.DataType.TypeId is ArrowTypeId.LargeString or ArrowTypeId.StringView or ArrowTypeId.Dictionary)
            return s_texts;
        return System.Array.Find(s_columns, column => column.Type.TypeId == field.DataType.TypeId).Column ?? throw new DataFormatException(
            $"Column '{field.Name}' is of {field.DataType.Name}, which does not pass between Parquet and Arrow; numbers, booleans, texts and times do.");
    }
}

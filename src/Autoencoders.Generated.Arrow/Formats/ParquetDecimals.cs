using Apache.Arrow;
using Apache.Arrow.Types;
using Parquet;
using Parquet.Schema;
using Field = Apache.Arrow.Field;

namespace Autoencoders.Arrow.Formats;

/// <summary>Decimal fractions.</summary>
internal sealed class ParquetDecimals : IParquetColumn
{
    public DataField FieldOf(Field field) => new DecimalDataField(field.Name, ((Decimal128Type)field.DataType).Precision, ((Decimal128Type)field.DataType).Scale, isNullable: field.IsNullable);

    public async Task<IArrowArray> ReadAsync(ParquetRowGroupReader group, DataField source, int rows, CancellationToken cancellationToken)
    {
        var builder = new Decimal128Array.Builder(DecimalOf(source));
        builder.Reserve(rows);
        foreach (decimal? value in await NullableValues.ReadAsync<decimal>(group, source, rows, cancellationToken).ConfigureAwait(false))
        {
            if (value is { } present)
                builder.Append(present);
            else
                builder.AppendNull();
        }
        return builder.Build(default!);
    }

    public Task WriteAsync(ParquetRowGroupWriter group, DataField target, IArrowArray array, CancellationToken cancellationToken)
    {
        var values = (Decimal128Array)array;
        return NullableValues.WriteAsync<decimal>(group, target, values.Length, row => values.GetValue(row), cancellationToken);
    }

    private static Decimal128Type DecimalOf(DataField source) =>
        source is DecimalDataField number ? new Decimal128Type(number.Precision, number.Scale) : new Decimal128Type(38, 18);
}

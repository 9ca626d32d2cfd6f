using Apache.Arrow;
using Apache.Arrow.Types;
using Parquet;
using Parquet.Schema;
using Field = Apache.Arrow.Field;

namespace Autoencoders.Arrow.Formats;

/// <summary>Points in time, to the microsecond.</summary>
internal sealed class ParquetTimes : IParquetColumn
{
    public DataField FieldOf(Field field) => new DateTimeDataField(field.Name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, unit: DateTimeTimeUnit.Micros, isNullable: field.IsNullable);

    public async Task<IArrowArray> ReadAsync(ParquetRowGroupReader group, DataField source, int rows, CancellationToken cancellationToken)
    {
        var builder = new TimestampArray.Builder(new TimestampType(TimeUnit.Microsecond, "UTC"));
        builder.Reserve(rows);
        foreach (DateTime? value in await NullableValues.ReadAsync<DateTime>(group, source, rows, cancellationToken).ConfigureAwait(false))
        {
            if (value is { } present)
                builder.Append(new DateTimeOffset(DateTime.SpecifyKind(present, DateTimeKind.Utc)));
            else
                builder.AppendNull();
        }
        return builder.Build(default!);
    }

    public Task WriteAsync(ParquetRowGroupWriter group, DataField target, IArrowArray array, CancellationToken cancellationToken)
    {
        var values = (TimestampArray)array;
        return NullableValues.WriteAsync<DateTime>(group, target, values.Length, row => values.GetTimestamp(row)?.UtcDateTime, cancellationToken);
    }
}

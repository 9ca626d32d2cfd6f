using Apache.Arrow;
using Parquet;
using Parquet.Schema;
using Field = Apache.Arrow.Field;

namespace Autoencoders.Arrow.Formats;

/// <summary>Booleans.</summary>
internal sealed class ParquetBooleans : IParquetColumn
{
    public DataField FieldOf(Field field) => new(field.Name, typeof(bool), field.IsNullable);

    public async Task<IArrowArray> ReadAsync(ParquetRowGroupReader group, DataField source, int rows, CancellationToken cancellationToken)
    {
        var builder = new BooleanArray.Builder();
        builder.Reserve(rows);
        foreach (bool? value in await NullableValues.ReadAsync<bool>(group, source, rows, cancellationToken).ConfigureAwait(false))
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
        var values = (BooleanArray)array;
        return NullableValues.WriteAsync<bool>(group, target, values.Length, row => values.GetValue(row), cancellationToken);
    }
}

using Apache.Arrow;
using Parquet;
using Parquet.Schema;
using Field = Apache.Arrow.Field;

namespace Autoencoders.Arrow.Formats;

/// <summary>Numbers of one type.</summary>
internal sealed class ParquetNumbers<T, TArray, TBuilder>(Func<TBuilder> createBuilder) : IParquetColumn
    where T : struct, IEquatable<T>
    where TArray : PrimitiveArray<T>
    where TBuilder : PrimitiveArrayBuilder<T, TArray, TBuilder>
{
    public DataField FieldOf(Field field) => new(field.Name, typeof(T), field.IsNullable);

    public async Task<IArrowArray> ReadAsync(ParquetRowGroupReader group, DataField source, int rows, CancellationToken cancellationToken)
    {
        TBuilder builder = createBuilder().Reserve(rows);
        if (source.IsNullable)
        {
            var values = new T?[rows];
            await group.ReadAsync<T>(source, values.AsMemory(), cancellationToken: cancellationToken).ConfigureAwait(false);
            foreach (T? value in values)
                builder.Append(value);
        }
        else
        {
            var values = new T[rows];
            await group.ReadAsync<T>(source, values.AsMemory(), cancellationToken: cancellationToken).ConfigureAwait(false);
            builder.Append(values.AsSpan());
        }
        return builder.Build(default!);
    }

    public Task WriteAsync(ParquetRowGroupWriter group, DataField target, IArrowArray array, CancellationToken cancellationToken)
    {
        var numbers = (PrimitiveArray<T>)array;
        if (!target.IsNullable)
            return group.WriteAsync<T>(target, numbers.Values.ToArray().AsMemory(), cancellationToken: cancellationToken);
        var values = new T?[numbers.Length];
        for (int row = 0; row < values.Length; row++)
            values[row] = numbers.GetValue(row);
        return group.WriteAsync<T>(target, values.AsMemory(), cancellationToken: cancellationToken);
    }
}

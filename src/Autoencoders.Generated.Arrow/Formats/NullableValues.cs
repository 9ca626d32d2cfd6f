using Parquet;
using Parquet.Schema;

namespace Autoencoders.Arrow.Formats;

/// <summary>Columns of Parquet whose values may be missing, of types that Arrow does not lay out alike.</summary>
internal static class NullableValues
{
    public static async Task<T?[]> ReadAsync<T>(ParquetRowGroupReader group, DataField source, int rows, CancellationToken cancellationToken)
        where T : struct
    {
        var values = new T?[rows];
        if (source.IsNullable)
        {
            await group.ReadAsync<T>(source, values.AsMemory(), cancellationToken: cancellationToken).ConfigureAwait(false);
            return values;
        }
        var present = new T[rows];
        await group.ReadAsync<T>(source, present.AsMemory(), cancellationToken: cancellationToken).ConfigureAwait(false);
        for (int row = 0; row < rows; row++)
            values[row] = present[row];
        return values;
    }

    public static Task WriteAsync<T>(
        ParquetRowGroupWriter group, DataField target, int rows, Func<int, T?> valueOf, CancellationToken cancellationToken)
        where T : struct
    {
        if (target.IsNullable)
        {
            var values = new T?[rows];
            for (int row = 0; row < rows; row++)
                values[row] = valueOf(row);
            return group.WriteAsync<T>(target, values.AsMemory(), cancellationToken: cancellationToken);
        }
        var present = new T[rows];
        for (int row = 0; row < rows; row++)
            present[row] = valueOf(row) ?? default;
        return group.WriteAsync<T>(target, present.AsMemory(), cancellationToken: cancellationToken);
    }
}

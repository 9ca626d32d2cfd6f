using Apache.Arrow;
using Autoencoders.Arrow.Values;
using Parquet;
using Parquet.Schema;
using Field = Apache.Arrow.Field;

namespace Autoencoders.Arrow.Formats;

/// <summary>Texts, also those that Arrow keeps in a dictionary.</summary>
internal sealed class ParquetTexts : IParquetColumn
{
    public DataField FieldOf(Field field) => new(field.Name, typeof(string), field.IsNullable);

    public async Task<IArrowArray> ReadAsync(ParquetRowGroupReader group, DataField source, int rows, CancellationToken cancellationToken)
    {
        var values = new string?[rows];
        await group.ReadAsync(source, values.AsMemory()!, cancellationToken: cancellationToken).ConfigureAwait(false);
        var builder = new StringArray.Builder().Reserve(rows);
        foreach (string? value in values)
        {
            if (value is null)
                builder.AppendNull();
            else
                builder.Append(value);
        }
        return builder.Build(default!);
    }

    public Task WriteAsync(ParquetRowGroupWriter group, DataField target, IArrowArray array, CancellationToken cancellationToken)
    {
        var values = new string?[array.Length];
        for (int row = 0; row < values.Length; row++)
            values[row] = Texts.Of(array, row);
        return group.WriteAsync(target, values!);
    }
}

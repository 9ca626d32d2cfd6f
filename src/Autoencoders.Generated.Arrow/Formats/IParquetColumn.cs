using Apache.Arrow;
using Parquet;
using Parquet.Schema;
using Field = Apache.Arrow.Field;

namespace Autoencoders.Arrow.Formats;

/// <summary>A type of columns of Parquet, and its arrays.</summary>
internal interface IParquetColumn
{
    /// <summary>The column of Parquet that holds arrays of a field.</summary>
    DataField FieldOf(Field field);

    Task<IArrowArray> ReadAsync(ParquetRowGroupReader group, DataField source, int rows, CancellationToken cancellationToken);

    Task WriteAsync(ParquetRowGroupWriter group, DataField target, IArrowArray array, CancellationToken cancellationToken);
}

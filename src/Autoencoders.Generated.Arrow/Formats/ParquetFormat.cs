using Apache.Arrow;
using Parquet;
using Parquet.Schema;

namespace Autoencoders.Arrow.Formats;

/// <summary>Parquet: a batch is a row group.</summary>
internal sealed class ParquetFormat : ITableFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".parquet"];

    public bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PAR1"u8);

    public async Task<IBatchReader> OpenAsync(Stream file, ValueLimit limit, string path, CancellationToken cancellationToken)
    {
        await ParquetFooter.RequireAsync(file, path, cancellationToken).ConfigureAwait(false);
        ParquetReader reader = await ParquetReader.CreateAsync(file, leaveStreamOpen: false, cancellationToken: cancellationToken).ConfigureAwait(false);
        return new ParquetBatchReader(reader, limit, path);
    }

    public async Task<IBatchWriter> CreateAsync(Stream destination, Schema schema, CancellationToken cancellationToken)
    {
        DataField[] fields = [.. schema.FieldsList.Select(field => ParquetColumnCatalog.Of(field).FieldOf(field))];
        ParquetWriter writer = await ParquetWriter.CreateAsync(
            new ParquetSchema(fields), destination, new ParquetOptions { CompressionMethod = CompressionMethod.Snappy }, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return new ParquetBatchWriter(writer, schema, fields);
    }
}

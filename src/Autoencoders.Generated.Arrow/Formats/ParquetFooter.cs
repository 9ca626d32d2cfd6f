using System.Buffers.Binary;

namespace Autoencoders.Arrow.Formats;

/// <summary>
/// Checks the footer of a Parquet file before it is parsed: the parser takes each field for what the format says, and runs on for ever
/// behind the end of one that is something else.
/// </summary>
internal static class ParquetFooter
{
    private const int TrailerLength = 8;

    /// <exception cref="DataFormatException">The footer is damaged.</exception>
    public static async Task RequireAsync(Stream file, string path, CancellationToken cancellationToken)
    {
        var trailer = new byte[TrailerLength];
        if (file.Length < 4 + TrailerLength)
            throw new DataFormatException($"{path}: expected a Parquet file of at least {4 + TrailerLength} bytes, found {file.Length}.");
        file.Position = file.Length - TrailerLength;
        await file.ReadExactlyAsync(trailer, cancellationToken).ConfigureAwait(false);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(trailer);
        if (!trailer.AsSpan(4).SequenceEqual("PAR1"u8) || length > file.Length - 4 - TrailerLength)
            throw new DataFormatException($"{path}: expected a footer at the end of the Parquet file, found its middle; it may be cut off.");

        var footer = new byte[length];
        file.Position = file.Length - TrailerLength - length;
        await file.ReadExactlyAsync(footer, cancellationToken).ConfigureAwait(false);
        file.Position = 0;
        if (!new ThriftWalk(footer).IsWhole(ParquetFields.Root))
            throw new DataFormatException($"{path}: expected the footer of a Parquet file, found damage in it.");
    }
}

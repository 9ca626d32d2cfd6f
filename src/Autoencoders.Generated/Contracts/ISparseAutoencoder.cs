namespace Autoencoders;

/// <summary>
/// The contract of a generated network whose first layer is <see cref="SparseDenseAttribute"/>: it also takes a row as the columns of its
/// values that are not 0. Both forms of a row give the same bits.
/// </summary>
/// <typeparam name="TSelf">The generated class itself.</typeparam>
public interface ISparseAutoencoder<TSelf> : IAutoencoder<TSelf>
    where TSelf : class, ISparseAutoencoder<TSelf>
{
    /// <summary>Encodes one sparse row. Allocates nothing.</summary>
    /// <param name="columns">The columns of the values that are not 0, ascending.</param>
    /// <param name="values">These values; empty where all are 1.</param>
    /// <param name="code">Receives <see cref="INetwork{TSelf}.CodeLength"/> values.</param>
    /// <exception cref="ArgumentException">The row is not a sparse row, a span has another length, or two overlap.</exception>
    void Encode(ReadOnlySpan<int> columns, ReadOnlySpan<float> values, Span<float> code);

    /// <summary>Encodes and decodes one sparse row, which gives each column its probability. Allocates nothing.</summary>
    /// <param name="columns">The columns of the values that are not 0, ascending.</param>
    /// <param name="values">These values; empty where all are 1.</param>
    /// <param name="reconstruction">Receives <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <exception cref="ArgumentException">The row is not a sparse row, a span has another length, or two overlap.</exception>
    void Reconstruct(ReadOnlySpan<int> columns, ReadOnlySpan<float> values, Span<float> reconstruction);
}

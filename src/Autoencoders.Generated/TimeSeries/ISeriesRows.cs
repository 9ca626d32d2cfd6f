namespace Autoencoders;

/// <summary>The rows behind a series, wherever they are. Reading allocates nothing and is safe from many threads.</summary>
internal interface ISeriesRows
{
    /// <summary>True if reading cannot fail.</summary>
    bool InMemory { get; }

    /// <summary>Copies whole rows.</summary>
    /// <param name="first">The first row.</param>
    /// <param name="rows">Receives any number of rows.</param>
    /// <exception cref="DataFormatException">The rows cannot be had, or hold a value that is not finite.</exception>
    void Read(int first, Span<float> rows);
}

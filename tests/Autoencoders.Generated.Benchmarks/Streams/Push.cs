namespace Autoencoders.Benchmarks.Streams;

/// <summary>Encodes the next row of a stream: what generated streams and their peers have in common.</summary>
/// <param name="row">The values of the row.</param>
/// <param name="code">Receives the code of its position.</param>
internal delegate void Push(ReadOnlySpan<float> row, Span<float> code);

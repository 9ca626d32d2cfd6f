namespace Autoencoders.Benchmarks.Streams;

/// <summary>The work that a stream saves: the whole window of the network encoded for each row.</summary>
/// <param name="network">The network.</param>
internal sealed class WholeWindows(ConvolutionSteps network)
{
    private readonly float[] _window = new float[ConvolutionSteps.InputLength];
    private readonly float[] _codes = new float[ConvolutionSteps.CodeLength];

    public void Push(ReadOnlySpan<float> row, Span<float> code)
    {
        _window.AsSpan(row.Length).CopyTo(_window);
        row.CopyTo(_window.AsSpan(_window.Length - row.Length));
        network.Encode(_window, _codes);
        _codes.AsSpan(_codes.Length - code.Length).CopyTo(code);
    }
}

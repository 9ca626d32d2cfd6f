namespace Autoencoders.Tests.Kernels;

/// <summary>A tensor that a kernel writes, between margins that it must leave alone.</summary>
internal sealed class GuardedFloats
{
    private const int Margin = 80;
    private const float Untouched = -12345.5f;
    private readonly float[] _all;

    public GuardedFloats(int length)
    {
        _all = new float[Margin + length + Margin];
        Array.Fill(_all, Untouched);
    }

    public ref float Start => ref _all[Margin];

    /// <summary>What was written; fails if the margins were.</summary>
    public ReadOnlySpan<float> Read(string what)
    {
        Assert.True(_all.AsSpan(0, Margin).IndexOfAnyExcept(Untouched) < 0, $"{what}: written before the tensor");
        Assert.True(_all.AsSpan(_all.Length - Margin).IndexOfAnyExcept(Untouched) < 0, $"{what}: written behind the tensor");
        return _all.AsSpan(Margin, _all.Length - 2 * Margin);
    }
}

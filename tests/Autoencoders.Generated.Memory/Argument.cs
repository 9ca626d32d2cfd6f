using System.Runtime.CompilerServices;

namespace Autoencoders.Memory;

/// <summary>What one parameter of a call is given: memory at an address, or a number.</summary>
/// <param name="address">The first element, of 4 bytes as all are.</param>
/// <param name="length">The number of elements.</param>
public sealed unsafe class Argument(nint address, int length)
{
    private CounterRandom _random = new(seed: 5);

    public nint Address => address;

    public int Length => length;

    public Span<float> Target => new((void*)address, length);

    public ReadOnlySpan<float> Source => Target;

    public Span<int> Indices => new((void*)address, length);

    public ReadOnlySpan<int> SourceIndices => Indices;

    public ref float Start => ref Unsafe.AsRef<float>((void*)address);

    public ref CounterRandom Random
    {
        get
        {
            _random = new CounterRandom(seed: 5);
            return ref _random;
        }
    }

    /// <summary>The draws of an estimate: more than a block of rows.</summary>
    public int Count => 67;

    public nint Rows => length;
}

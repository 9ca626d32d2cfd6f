using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The weights of an attention, or their gradients: one tensor behind the other.</summary>
/// <param name="first">The first of them.</param>
/// <param name="size">The sizes.</param>
internal readonly ref struct AttentionWeights(ref float first, AttentionSize size)
{
    private readonly ref float _first = ref first;
    private readonly nint _channels = size.Channels;

    /// <summary>The weights of queries, keys and values, [channels][3 x channels].</summary>
    public ref float Input => ref _first;

    /// <summary>Their bias, [3 x channels].</summary>
    public ref float InputBias => ref Unsafe.Add(ref _first, 3 * _channels * _channels);

    /// <summary>The weights of the output, [channels][channels].</summary>
    public ref float Output => ref Unsafe.Add(ref _first, 3 * _channels * (_channels + 1));

    /// <summary>Its bias, [channels].</summary>
    public ref float OutputBias => ref Unsafe.Add(ref _first, (3 * _channels * (_channels + 1)) + (_channels * _channels));
}

using System.Runtime.CompilerServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>One window of each channel, by the weights of that channel.</summary>
/// <param name="window">The padded input from the place of the window on.</param>
/// <param name="weights">The weights, [elements][channels].</param>
/// <param name="bias">The bias, [channels].</param>
/// <param name="output">Receives the sums, [channels].</param>
/// <param name="taps">The elements that meet inputs, and where.</param>
/// <param name="channels">The channels.</param>
internal readonly ref struct DepthwiseStep(
    ref float window, ref float weights, ref float bias, ref float output, ReadOnlySpan<(int Element, int Offset)> taps, int channels)
    : ILaneStep
{
    private readonly ref float _window = ref window;
    private readonly ref float _weights = ref weights;
    private readonly ref float _bias = ref bias;
    private readonly ref float _output = ref output;
    private readonly ReadOnlySpan<(int Element, int Offset)> _taps = taps;
    private readonly int _channels = channels;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply<V>(nint lane)
        where V : struct, ILanes<V>
    {
        V sum = V.Zero;
        foreach ((int element, int offset) in _taps)
            sum = V.MultiplyAdd(V.Load(in _window, offset + lane), V.Load(in _weights, (element * _channels) + lane), sum);
        V.Store(sum + V.Load(in _bias, lane), ref _output, lane);
    }
}

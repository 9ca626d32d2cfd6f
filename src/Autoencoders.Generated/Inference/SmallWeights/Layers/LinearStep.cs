using System.Runtime.CompilerServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>One position of a linear upsampling: first down, then to the right.</summary>
/// <param name="input">The position above and left of it.</param>
/// <param name="output">Receives a value for each channel.</param>
/// <param name="below">The values to the position below; 0 at the edge.</param>
/// <param name="beside">The values to the position beside; 0 at the edge.</param>
/// <param name="vertical">Its place between rows.</param>
/// <param name="horizontal">Its place between columns.</param>
internal readonly ref struct LinearStep(
    ref float input, ref float output, int below, int beside, LinearSource vertical, LinearSource horizontal) : ILaneStep
{
    private readonly ref float _input = ref input;
    private readonly ref float _output = ref output;
    private readonly int _below = below;
    private readonly int _beside = beside;
    private readonly LinearSource _vertical = vertical;
    private readonly LinearSource _horizontal = horizontal;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply<V>(nint lane)
        where V : struct, ILanes<V>
        => V.Store(Between(Column<V>(lane), Column<V>(lane + _beside), _horizontal), ref _output, lane);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private V Column<V>(nint lane)
        where V : struct, ILanes<V>
        => Between(V.Load(in _input, lane), V.Load(in _input, lane + _below), _vertical);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Between<V>(V first, V second, LinearSource source)
        where V : struct, ILanes<V>
        => V.MultiplyAdd(V.Create(source.SecondWeight), second, V.Create(source.FirstWeight) * first);
}

using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Weights as the adjoint reads them: [groups][kernel height][kernel width][outputs][inputs], the elements in reverse.</summary>
/// <typeparam name="W">The window.</typeparam>
internal readonly struct AdjointLayout<W> : IWeightLayout
    where W : struct, ISlidingWindow
{
    public static nint OutputStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => WindowChannels<W>.Inputs;
    }

    public static nint GroupStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => WindowChannels<W>.GroupLength;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Offset(nint step)
    {
        nint tap = step / WindowChannels<W>.Inputs, input = step % WindowChannels<W>.Inputs;
        return (WindowChannels<W>.Taps - 1 - tap) * WindowChannels<W>.Outputs * WindowChannels<W>.Inputs + input;
    }
}

using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Weights as a convolution reads them: [groups][kernel height][kernel width][inputs][outputs].</summary>
/// <typeparam name="W">The window.</typeparam>
internal readonly struct ForwardLayout<W> : IWeightLayout
    where W : struct, ISlidingWindow
{
    public static nint OutputStep => 1;

    public static nint GroupStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => WindowChannels<W>.GroupLength;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Offset(nint step) => step * WindowChannels<W>.Outputs;
}

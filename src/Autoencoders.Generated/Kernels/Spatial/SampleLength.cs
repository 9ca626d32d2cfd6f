using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The floats of one sample on either side of a layer over positions; constants, once compiled for one layer.</summary>
internal static class SampleLength
{
    /// <summary>The floats that the layer reads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Input<W>()
        where W : struct, ISlidingWindow
        => W.InputHeight * W.InputWidth * W.InputChannels;

    /// <summary>The floats that the layer makes of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Output<W>()
        where W : struct, ISlidingWindow
        => W.OutputHeight * W.OutputWidth * W.OutputChannels;
}

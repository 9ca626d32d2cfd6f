using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Takes a step for every row and channel of one sample. Lanes are channels, which the steps never mix, so that the width of the registers
/// changes no bit of a result.
/// </summary>
internal static class ChannelPass
{
    /// <summary>All rows and channels, in registers of falling width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TStep, W, E, V>(in SampleTensors tensors)
        where TStep : struct, IRowStep
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        int channel = 0;
        if (TStep.IsChain)
            channel = RunChannels<TStep, W, E, RegisterPair<RegisterPair<V>>>(tensors, channel);
        channel = RunChannels<TStep, W, E, V>(tensors, channel);
        if (Lanes8.Count < V.Count)
            channel = RunChannels<TStep, W, E, Lanes8>(tensors, channel);
        if (Lanes4.Count < V.Count)
            channel = RunChannels<TStep, W, E, Lanes4>(tensors, channel);
        if (Lanes1.Count < V.Count)
            RunChannels<TStep, W, E, Lanes1>(tensors, channel);
    }

    /// <summary>As many channels from the given one as fill registers of one width; the first channel that is left over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int RunChannels<TStep, W, E, V>(in SampleTensors tensors, int channel)
        where TStep : struct, IRowStep
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        int left = W.InputChannels - channel;
        if (left >= V.Count)
            RunRegisters<TStep, W, E, V>(tensors, channel);
        return W.InputChannels - left % V.Count;
    }

    [MethodImpl(Jit.Optimized)]
    private static void RunRegisters<TStep, W, E, V>(in SampleTensors tensors, int firstChannel)
        where TStep : struct, IRowStep
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        // A copy, because the compiler keeps the references of a local in registers.
        SampleTensors local = tensors;
        for (int y = 0; y < W.OutputHeight; y++)
        {
            // The channels stand inside, so that the input rows of one output row are still in the first cache for the next register.
            for (int channel = firstChannel; channel + V.Count <= W.InputChannels; channel += V.Count)
                TStep.Take<W, E, V>(local, y, channel);
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>Brings the deltas of windows back to the elements of the input, and applies an epilogue to what each has got.</summary>
internal static class WindowDeltas
{
    /// <summary>The input deltas of one sample, each written.</summary>
    /// <typeparam name="TStep">Writes the share of each element of one window.</typeparam>
    /// <typeparam name="W">How the windows lie on the input.</typeparam>
    /// <typeparam name="E">What is done with each finished sum.</typeparam>
    /// <typeparam name="V">The widest register.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TStep, W, E, V>(in SampleTensors tensors)
        where TStep : struct, IWindowStep
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        int length = SampleLength.Input<W>();
        if (!WindowCover.IsOnce<W>())
        {
            // Windows that overlap add up in their order: the operand of the addition are the sums so far.
            MemoryMarshal.CreateSpan(ref tensors.InputDeltas, length).Clear();
            SampleTensors sums = new(
                ref tensors.Inputs, ref tensors.Outputs, ref tensors.Deltas, ref tensors.InputDeltas, ref tensors.InputDeltas);
            ChannelPass.Run<WindowRow<TStep>, W, AddBias, V>(sums);
            EpiloguePass.Run<E, V>(ref tensors.InputDeltas, ref tensors.Operand, length);
        }
        else if (E.IsLong)
        {
            ChannelPass.Run<WindowRow<TStep>, W, Store, V>(tensors);
            EpiloguePass.Run<E, V>(ref tensors.InputDeltas, ref tensors.Operand, length);
        }
        else
        {
            ChannelPass.Run<WindowRow<TStep>, W, E, V>(tensors);
        }
    }
}

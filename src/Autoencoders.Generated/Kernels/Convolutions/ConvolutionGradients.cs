using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The gradients of the weights of a convolution, sample by sample, so that a sample stays in the cache for all of them.</summary>
/// <typeparam name="W">The window.</typeparam>
/// <typeparam name="L">The layout of the gradients.</typeparam>
internal static class ConvolutionGradients<W, L>
    where W : struct, ISpacedWindow
    where L : struct, IWeightLayout
{
    /// <summary>The floats of memory that it works in.</summary>
    public static int MemoryLength
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TileShapes.MostSums + PaddedInput<W>.CopyLength;
    }

    // The channels that are divided into registers; in a depthwise convolution, those of all groups.
    private static nint Channels
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => WindowChannels<W>.IsDepthwise ? W.OutputChannels : WindowChannels<W>.Outputs;
    }

    // The channels that fill registers. The others are taken one by one where a register of inputs is fuller than one of theirs.
    private static nint Wide
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => !WindowChannels<W>.IsDepthwise && WindowRun<W>.Length >= Lanes8.Count
            ? Channels / Lanes8.Count * Lanes8.Count
            : Channels;
    }

    private static nint Groups
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => WindowChannels<W>.IsDepthwise ? 1 : W.Groups;
    }

    [MethodImpl(Jit.Optimized)]
    public static void Run<V>(
        ref float inputs, ref float deltas, ref float gradients, nint rows, bool adds, int part, int parts, ref float memory)
        where V : struct, ILanes<V>
    {
        ref float padded = ref Unsafe.Add(ref memory, TileShapes.MostSums);
        PaddedInput<W>.ClearBorders(ref padded);
        nint outputLength = W.OutputHeight * W.OutputWidth * W.OutputChannels;
        for (nint sample = 0; sample < rows; sample++)
        {
            ref float input = ref PaddedInput<W>.Of<V>(ref Unsafe.Add(ref inputs, sample * PaddedInput<W>.SampleLength), ref padded);
            ref float delta = ref Unsafe.Add(ref deltas, sample * outputLength);
            for (nint group = 0; group < Groups; group++)
            {
                GradientOperands operands = new(
                    ref Unsafe.Add(ref input, group * WindowChannels<W>.Inputs),
                    ref Unsafe.Add(ref delta, group * WindowChannels<W>.Outputs),
                    ref Unsafe.Add(ref gradients, group * L.GroupStep), ref memory, !adds && sample == 0, part, parts);
                RunRegisters<V>(operands, group);
                for (nint channel = Wide; channel < Channels; channel++)
                    RunInputs<V>(At(operands, channel, 0), group * (Channels - Wide) + channel - Wide);
            }
        }
    }

    /// <summary>The channels that fill registers, in registers of falling width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunRegisters<V>(in GradientOperands operands, nint group)
        where V : struct, ILanes<V>
    {
        nint register = group * Registers<V>();
        nint channel = RunRegisters<V, V>(operands, 0, ref register);
        if (Lanes8.Count < V.Count)
            channel = RunRegisters<Lanes8, V>(operands, channel, ref register);
        if (Lanes4.Count < V.Count)
            channel = RunRegisters<Lanes4, V>(operands, channel, ref register);
        if (Lanes1.Count < V.Count)
            RunRegisters<Lanes1, V>(operands, channel, ref register);
    }

    /// <summary>As many channels from the given one as fill registers of one width; the first channel that is left over.</summary>
    [MethodImpl(Jit.Optimized)]
    private static nint RunRegisters<V, TWidest>(in GradientOperands operands, nint channel, ref nint register)
        where V : struct, ILanes<V>
        where TWidest : struct, ILanes<TWidest>
    {
        for (; channel + V.Count <= Wide; channel += V.Count, register++)
        {
            ChannelGradientWork<W, L, V> work = new(
                At(operands, channel, WindowChannels<W>.IsDepthwise ? channel : 0), register, Groups * Registers<TWidest>());
            TileShapes.Run(work);
        }

        return channel;
    }

    /// <summary>The registers of falling width that a group has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Registers<V>()
        where V : struct, ILanes<V>
    {
        nint rest = Wide % V.Count, count = Wide / V.Count;
        if (Lanes8.Count < V.Count)
            (count, rest) = (count + rest / Lanes8.Count, rest % Lanes8.Count);
        if (Lanes4.Count < V.Count)
            (count, rest) = (count + rest / Lanes4.Count, rest % Lanes4.Count);
        return count + rest;
    }

    /// <summary>One channel, in registers of inputs of falling width.</summary>
    [MethodImpl(Jit.Optimized)]
    private static void RunInputs<V>(in GradientOperands operands, nint channel)
        where V : struct, ILanes<V>
    {
        RunInputs<V, V>(operands, channel);
        if (Lanes8.Count < V.Count)
            RunInputs<Lanes8, V>(operands, channel);
        if (Lanes4.Count < V.Count)
            RunInputs<Lanes4, V>(operands, channel);
        if (Lanes1.Count < V.Count)
            RunInputs<Lanes1, V>(operands, channel);
    }

    /// <summary>The part of the run that registers of one width take.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunInputs<V, TWidest>(in GradientOperands operands, nint channel)
        where V : struct, ILanes<V>
        where TWidest : struct, ILanes<TWidest>
    {
        if (RunRegisters<W, V, TWidest>.Count > 0)
            TileShapes.Run(new RunGradientWork<W, L, V, TWidest>(operands, channel, Groups * (Channels - Wide)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static GradientOperands At(in GradientOperands operands, nint output, nint input) => new(
        ref Unsafe.Add(ref operands.Inputs, input), ref Unsafe.Add(ref operands.Deltas, output),
        ref Unsafe.Add(ref operands.Gradients, output * (WindowChannels<W>.IsDepthwise ? L.GroupStep : L.OutputStep)),
        ref operands.Sums, operands.IsFirst, operands.Part, operands.Parts);
}

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
    public static int MemoryLength => PaddedInput<W>.CopyLength;

    // The channels that are divided into registers; in a depthwise convolution, those of all groups.
    private static nint Channels => WindowChannels<W>.IsDepthwise ? W.OutputChannels : WindowChannels<W>.Outputs;

    // The channels that fill registers. The others are taken one by one where a register of inputs is fuller than one of theirs.
    private static nint Wide => !WindowChannels<W>.IsDepthwise && WindowRun<W>.Length >= Lanes8.Count
        ? Channels / Lanes8.Count * Lanes8.Count
        : Channels;

    private static nint Groups => WindowChannels<W>.IsDepthwise ? 1 : W.Groups;

    [MethodImpl(Compile.Whole)]
    public static void Run<V>(
        ref float inputs, ref float deltas, ref float gradients, nint rows, int part, int parts, ref float memory)
        where V : struct, ILanes<V>
    {
        PaddedInput<W>.ClearBorders(ref memory);
        nint outputLength = W.OutputHeight * W.OutputWidth * W.OutputChannels;
        for (nint sample = 0; sample < rows; sample++)
        {
            ref float input = ref PaddedInput<W>.Of<V>(ref Unsafe.Add(ref inputs, sample * PaddedInput<W>.SampleLength), ref memory);
            ref float delta = ref Unsafe.Add(ref deltas, sample * outputLength);
            for (nint group = 0; group < Groups; group++)
            {
                GradientOperands operands = new(
                    ref Unsafe.Add(ref input, group * WindowChannels<W>.Inputs),
                    ref Unsafe.Add(ref delta, group * WindowChannels<W>.Outputs),
                    ref Unsafe.Add(ref gradients, group * L.GroupStep), sample == 0, part, parts);
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint RunRegisters<V, TWidest>(in GradientOperands operands, nint channel, ref nint register)
        where V : struct, ILanes<V>
        where TWidest : struct, ILanes<TWidest>
    {
        for (; channel + V.Count <= Wide; channel += V.Count, register++)
        {
            ChannelGradientWork<W, L, V> work = new(
                At(operands, channel, WindowChannels<W>.IsDepthwise ? channel : 0), register, Groups * Registers<TWidest>());
            TileShapes.Run(work, W.KernelHeight, ChannelGradients<W>.Width);
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunInputs<V>(in GradientOperands operands, nint channel)
        where V : struct, ILanes<V>
    {
        // Registers of one width that fill the run are better than a few of the widest and a narrow one.
        nint start = Lanes8.Count < V.Count && WindowRun<W>.Length % V.Count != 0 && WindowRun<W>.Length % Lanes8.Count == 0
            ? 0
            : RunInputs<V>(operands, 0, channel);
        if (Lanes8.Count < V.Count)
            start = RunInputs<Lanes8>(operands, start, channel);
        if (Lanes4.Count < V.Count)
            start = RunInputs<Lanes4>(operands, start, channel);
        if (Lanes1.Count < V.Count)
            RunInputs<Lanes1>(operands, start, channel);
    }

    /// <summary>As much of the run from the given start as fills registers of one width; the first input that is left over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint RunInputs<V>(in GradientOperands operands, nint start, nint channel)
        where V : struct, ILanes<V>
    {
        nint width = (WindowRun<W>.Length - start) / V.Count;
        if (width > 0)
        {
            RunGradientWork<W, L, V> work = new(operands, start, width, channel, Groups * (Channels - Wide));
            TileShapes.Run(work, W.KernelHeight, (int)width);
        }

        return start + width * V.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static GradientOperands At(in GradientOperands operands, nint output, nint input) => new(
        ref Unsafe.Add(ref operands.Inputs, input), ref Unsafe.Add(ref operands.Deltas, output),
        ref Unsafe.Add(ref operands.Gradients, output * (WindowChannels<W>.IsDepthwise ? L.GroupStep : L.OutputStep)),
        operands.IsFirst, operands.Part, operands.Parts);
}

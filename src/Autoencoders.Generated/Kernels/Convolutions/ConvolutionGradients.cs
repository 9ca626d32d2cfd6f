using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The gradients of the weights of a convolution, sample by sample, so that a sample stays in the cache for all of them.</summary>
/// <typeparam name="W">The window.</typeparam>
/// <typeparam name="TTiles">The shapes of tiles.</typeparam>
/// <typeparam name="L">The layout of the gradients.</typeparam>
internal static class ConvolutionGradients<W, TTiles, L>
    where W : struct, ISpacedWindow
    where TTiles : struct, ITileShapes
    where L : struct, IWeightLayout
{
    /// <summary>The floats of memory that it works in.</summary>
    public static int MemoryLength
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => SumTile.MostSums + PaddedInput<W>.CopyLength;
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
        ref float padded = ref Unsafe.Add(ref memory, SumTile.MostSums);
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
                if (Wide < Channels)
                    RunInputs<V>(At(operands, Wide, 0), group);
            }
        }
    }

    /// <summary>The channels that fill registers, in registers of falling width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunRegisters<V>(in GradientOperands operands, nint group)
        where V : struct, ILanes<V>
    {
        nint channel = RunRegisters<V>(operands, group, 0);
        if (Lanes8.Count < V.Count)
            channel = RunRegisters<Lanes8>(operands, group, channel);
        if (Lanes4.Count < V.Count)
            channel = RunRegisters<Lanes4>(operands, group, channel);
        if (Lanes1.Count < V.Count)
            RunRegisters<Lanes1>(operands, group, channel);
    }

    /// <summary>As many channels from the given one as fill registers of one width; the first channel that is left over.</summary>
    [MethodImpl(Jit.Optimized)]
    private static nint RunRegisters<V>(in GradientOperands operands, nint group, nint channel)
        where V : struct, ILanes<V>
    {
        nint registers = (Wide - channel) / V.Count;
        nint pairs = WindowChannels<W>.IsDepthwise ? 0 : registers / 2, singles = registers - 2 * pairs;
        for (nint i = 0; i < pairs; i++, channel += 2 * V.Count)
        {
            ChannelGradientTiles<W, L, PairTile<TTiles, ElementArea<W>>, V>.Run(
                At(operands, channel, 0), group * pairs + i, Groups * pairs);
        }

        for (nint i = 0; i < singles; i++, channel += V.Count)
        {
            ChannelGradientTiles<W, L, SingleTile<TTiles, ElementArea<W>>, V>.Run(
                At(operands, channel, WindowChannels<W>.IsDepthwise ? channel : 0), group * singles + i, Groups * singles);
        }

        return channel;
    }

    /// <summary>The channels that fill no register, in registers of inputs of falling width.</summary>
    [MethodImpl(Jit.Optimized)]
    private static void RunInputs<V>(in GradientOperands operands, nint group)
        where V : struct, ILanes<V>
    {
        RunInputs<V, V>(operands, group);
        if (Lanes8.Count < V.Count)
            RunInputs<Lanes8, V>(operands, group);
        if (Lanes4.Count < V.Count)
            RunInputs<Lanes4, V>(operands, group);
        if (Lanes1.Count < V.Count)
            RunInputs<Lanes1, V>(operands, group);
    }

    /// <summary>The part of the run that registers of one width take.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunInputs<V, TWidest>(in GradientOperands operands, nint group)
        where V : struct, ILanes<V>
        where TWidest : struct, ILanes<TWidest>
    {
        if (RunArea<W, V, TWidest>.Width == 0)
            return;

        nint channels = Channels - Wide, pairs = channels / 2, singles = channels - 2 * pairs;
        for (nint i = 0; i < pairs; i++)
        {
            RunGradientTiles<W, L, PairTile<WidestShapes<RunArea<W, V, TWidest>>, RunArea<W, V, TWidest>>, V, TWidest>.Run(
                At(operands, 2 * i, 0), group * pairs + i, Groups * pairs);
        }

        if (singles > 0)
        {
            RunGradientTiles<W, L, SingleTile<WidestShapes<RunArea<W, V, TWidest>>, RunArea<W, V, TWidest>>, V, TWidest>.Run(
                At(operands, 2 * pairs, 0), group, Groups);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static GradientOperands At(in GradientOperands operands, nint output, nint input) => new(
        ref Unsafe.Add(ref operands.Inputs, input), ref Unsafe.Add(ref operands.Deltas, output),
        ref Unsafe.Add(ref operands.Gradients, output * (WindowChannels<W>.IsDepthwise ? L.GroupStep : L.OutputStep)),
        ref operands.Sums, operands.IsFirst, operands.Part, operands.Parts);
}

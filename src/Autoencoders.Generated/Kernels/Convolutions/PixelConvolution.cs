using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>A convolution whose registers hold the output channels of a pixel.</summary>
/// <typeparam name="W">The window.</typeparam>
/// <typeparam name="TTiles">The shapes of tiles.</typeparam>
/// <typeparam name="E">What is done with each sum.</typeparam>
internal readonly struct PixelConvolution<W, TTiles, E> : IConvolution
    where W : struct, ISpacedWindow
    where TTiles : struct, ITileShapes
    where E : struct, IEpilogue
{
    public static int MemoryLength
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => SumTile.MostSums + PaddedInput<W>.CopyLength + TapMajorLength;
    }

    private static int TapMajorLength
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => WindowChannels<W>.IsDepthwise ? W.OutputChannels * WindowChannels<W>.Taps : 0;
    }

    [MethodImpl(Jit.Optimized)]
    public static void Run<V>(
        ref float inputs, ref float weights, ref float operand, nint operandStride, ref float outputs, nint rows, ref float memory)
        where V : struct, ILanes<V>
    {
        ref float padded = ref Unsafe.Add(ref memory, SumTile.MostSums);
        ref float tapMajor = ref Unsafe.Add(ref padded, PaddedInput<W>.CopyLength);
        PaddedInput<W>.ClearBorders(ref padded);
        if (WindowChannels<W>.IsDepthwise)
        {
            // Registers of channels need the weights of a tap side by side.
            Transposition.Transpose(ref weights, ref tapMajor, W.OutputChannels, WindowChannels<W>.Taps, 0, W.OutputChannels);
            weights = ref tapMajor;
        }

        nint outputLength = W.OutputHeight * W.OutputWidth * W.OutputChannels;
        for (nint sample = 0; sample < rows; sample++)
        {
            ref float input = ref PaddedInput<W>.Of<V>(ref Unsafe.Add(ref inputs, sample * PaddedInput<W>.SampleLength), ref padded);
            PixelOperands pixels = new(
                ref input, ref weights, ref Unsafe.Add(ref operand, operandStride == 0 ? 0 : sample * outputLength), operandStride,
                ref Unsafe.Add(ref outputs, sample * outputLength), ref memory);
            if (E.IsLong)
            {
                RunGroups<Store, V>(pixels);
                FinishStored<V>(pixels);
            }
            else
            {
                RunGroups<E, V>(pixels);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunGroups<TEpilogue, V>(in PixelOperands pixels)
        where TEpilogue : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        if (WindowChannels<W>.IsDepthwise)
        {
            RunWidths<TEpilogue, V>(pixels, W.OutputChannels);
            return;
        }

        for (nint group = 0; group < W.Groups; group++)
        {
            nint output = group * WindowChannels<W>.Outputs;
            PixelOperands ofGroup = new(
                ref Unsafe.Add(ref pixels.Inputs, group * WindowChannels<W>.Inputs),
                ref Unsafe.Add(ref pixels.Weights, group * WindowChannels<W>.GroupLength),
                ref Unsafe.Add(ref pixels.Operand, output), pixels.OperandStride, ref Unsafe.Add(ref pixels.Outputs, output),
                ref pixels.Sums);
            RunWidths<TEpilogue, V>(ofGroup, WindowChannels<W>.Outputs);
        }
    }

    /// <summary>All channels of a group (in a depthwise convolution, of all groups), in registers of falling width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunWidths<TEpilogue, V>(in PixelOperands pixels, nint channels)
        where TEpilogue : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        nint channel = RunChannels<TEpilogue, V>(pixels, 0, channels);
        if (Lanes8.Count < V.Count)
            channel = RunChannels<TEpilogue, Lanes8>(pixels, channel, channels);
        if (Lanes4.Count < V.Count)
            channel = RunChannels<TEpilogue, Lanes4>(pixels, channel, channels);
        if (Lanes1.Count < V.Count)
            RunChannels<TEpilogue, Lanes1>(pixels, channel, channels);
    }

    /// <summary>As many channels from the given one as fill registers of one width; the first channel that is left over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint RunChannels<TEpilogue, V>(in PixelOperands pixels, nint channel, nint channels)
        where TEpilogue : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        if (!WindowChannels<W>.IsDepthwise)
        {
            for (; channel + 2 * V.Count <= channels; channel += 2 * V.Count)
                PixelPhases<W, TEpilogue, PairTile<TTiles, PixelArea<W>>, V>.Run(At(pixels, channel));
        }

        for (; channel + V.Count <= channels; channel += V.Count)
            PixelPhases<W, TEpilogue, SingleTile<TTiles, PixelArea<W>>, V>.Run(At(pixels, channel));
        return channel;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PixelOperands At(in PixelOperands pixels, nint channel) => new(
        ref Unsafe.Add(ref pixels.Inputs, WindowChannels<W>.IsDepthwise ? channel : 0), ref Unsafe.Add(ref pixels.Weights, channel),
        ref Unsafe.Add(ref pixels.Operand, channel), pixels.OperandStride, ref Unsafe.Add(ref pixels.Outputs, channel), ref pixels.Sums);

    /// <summary>A long epilogue over the stored sums of one sample, which are still in the cache.</summary>
    [MethodImpl(Jit.Optimized)]
    private static void FinishStored<V>(in PixelOperands pixels)
        where V : struct, ILanes<V>
    {
        nint count = W.OutputHeight * W.OutputWidth;
        if (pixels.OperandStride == 0)
        {
            for (nint pixel = 0; pixel < count; pixel++)
                FinishRow<V>(ref pixels.Operand, ref Unsafe.Add(ref pixels.Outputs, pixel * W.OutputChannels), W.OutputChannels);
        }
        else
        {
            FinishRow<V>(ref pixels.Operand, ref pixels.Outputs, count * W.OutputChannels);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FinishRow<V>(ref float operand, ref float outputs, nint length)
        where V : struct, ILanes<V>
    {
        nint i = FinishRegisters<V>(ref operand, ref outputs, 0, length);
        if (Lanes8.Count < V.Count)
            i = FinishRegisters<Lanes8>(ref operand, ref outputs, i, length);
        if (Lanes4.Count < V.Count)
            i = FinishRegisters<Lanes4>(ref operand, ref outputs, i, length);
        if (Lanes1.Count < V.Count)
            FinishRegisters<Lanes1>(ref operand, ref outputs, i, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint FinishRegisters<V>(ref float operand, ref float outputs, nint i, nint length)
        where V : struct, ILanes<V>
    {
        for (; i + V.Count <= length; i += V.Count)
        {
            V other = E.ReadsOperand ? V.Load(in operand, i) : V.Zero;
            V.Store(E.Apply(V.Load(in outputs, i), other), ref outputs, i);
        }

        return i;
    }
}

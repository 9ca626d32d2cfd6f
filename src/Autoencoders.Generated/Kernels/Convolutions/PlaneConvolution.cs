using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// A convolution to a few output channels, whose registers hold neighboring pixels of one channel. The pixels of all rows count as one
/// row, with the columns between that only padding has: their sums are computed and left behind.
/// </summary>
/// <typeparam name="W">The window.</typeparam>
/// <typeparam name="E">What is done with each sum.</typeparam>
internal readonly struct PlaneConvolution<W, E> : IConvolution
    where W : struct, ISpacedWindow
    where E : struct, IEpilogue
{
    // As the sums fill whole registers of any width, the last of them read beyond the planes; so do those of a row that only the largest
    // phase has.
    private const int WidestRegister = 16;

    public static int MemoryLength
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => PlanesLength + SumsLength;
    }

    private static int PlanesLength
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ChannelPlanes<W>.Length + ChannelPlanes<W>.Pitch + WidestRegister;
    }

    private static int SumsLength
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ChannelPlanes<W>.Positions + WidestRegister;
    }

    [MethodImpl(Jit.Optimized)]
    public static void Run<V>(
        ref float inputs, ref float weights, ref float operand, nint operandStride, ref float outputs, nint rows, ref float memory)
        where V : struct, ILanes<V>
    {
        ref float sums = ref Unsafe.Add(ref memory, PlanesLength);
        ChannelPlanes<W>.ClearBorders(ref memory, PlanesLength);
        nint outputLength = W.OutputHeight * W.OutputWidth * W.OutputChannels;
        for (nint sample = 0; sample < rows; sample++)
        {
            ChannelPlanes<W>.Fill<V>(ref Unsafe.Add(ref inputs, sample * PaddedInput<W>.SampleLength), ref memory);
            ref float output = ref Unsafe.Add(ref outputs, sample * outputLength);
            ref float ofSample = ref Unsafe.Add(ref operand, operandStride == 0 ? 0 : sample * outputLength);
            for (nint channel = 0; channel < W.OutputChannels; channel++)
            {
                PixelOperands pixels = new(
                    ref memory, ref Unsafe.Add(ref weights, channel), ref Unsafe.Add(ref ofSample, channel), operandStride,
                    ref Unsafe.Add(ref output, channel), ref sums);
                for (nint phaseRow = 0; phaseRow < W.SpacingHeight; phaseRow++)
                {
                    for (nint phaseColumn = 0; phaseColumn < W.SpacingWidth; phaseColumn++)
                        RunPhase<V>(pixels, new(phaseRow), new(phaseColumn));
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunPhase<V>(in PixelOperands pixels, in Phase<RowAxis<W>> rows, in Phase<ColumnAxis<W>> columns)
        where V : struct, ILanes<V>
    {
        TileShapes.Run(new PlaneWork<W, V>(pixels, rows, columns));
        if (pixels.OperandStride == 0)
            AddBias<V>(ref pixels.Operand, ref pixels.Sums);
        for (nint row = 0; row < rows.Outputs; row++)
        {
            ref float sum = ref Unsafe.Add(ref pixels.Sums, row * ChannelPlanes<W>.Pitch);
            nint pixel = (row * W.SpacingHeight + rows.Index) * W.OutputWidth + columns.Index;
            nint column = 0;
            if (W.SpacingWidth == 1 && W.OutputChannels == 1)
                column = Write<V>(pixels, ref sum, pixel, column, columns.Outputs);
            Write<Lanes1>(pixels, ref sum, pixel, column, columns.Outputs);
        }
    }

    /// <summary>The epilogue of a bias, which all sums have in common.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddBias<V>(ref float bias, ref float sums)
        where V : struct, ILanes<V>
    {
        V other = E.ReadsOperand ? V.Create(bias) : V.Zero;
        for (nint i = 0; i < ChannelPlanes<W>.Positions; i += V.Count)
            V.Store(E.Apply(V.Load(in sums, i), other), ref sums, i);
    }

    /// <summary>Brings the sums of a row to their places, through the epilogue where each has an operand of its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Write<V>(in PixelOperands pixels, ref float sums, nint pixel, nint column, nint end)
        where V : struct, ILanes<V>
    {
        for (; column + V.Count <= end; column += V.Count)
        {
            nint index = (pixel + column * W.SpacingWidth) * W.OutputChannels;
            V sum = V.Load(in sums, column);
            if (pixels.OperandStride != 0)
                sum = E.Apply(sum, E.ReadsOperand ? V.Load(in pixels.Operand, index) : V.Zero);
            V.Store(sum, ref pixels.Outputs, index);
        }

        return column;
    }
}

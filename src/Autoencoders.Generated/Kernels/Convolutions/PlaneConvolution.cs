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
    public static int MemoryLength
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => SumTile.MostSums + PlanesLength + Math.Min(2, W.OutputChannels) * ChannelPlanes<W>.SumsLength;
    }

    // Sums read beyond the planes: those that only fill a register, and those of a row that only the largest phase has.
    private static int PlanesLength
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ChannelPlanes<W>.Length + ChannelPlanes<W>.Pitch + ChannelPlanes<W>.WidestRegister;
    }

    [MethodImpl(Jit.Optimized)]
    public static void Run<V>(
        ref float inputs, ref float weights, ref float operand, nint operandStride, ref float outputs, nint rows, ref float memory)
        where V : struct, ILanes<V>
    {
        ref float planes = ref Unsafe.Add(ref memory, SumTile.MostSums);
        ref float sums = ref Unsafe.Add(ref planes, PlanesLength);
        ChannelPlanes<W>.ClearBorders(ref planes, PlanesLength);
        nint outputLength = W.OutputHeight * W.OutputWidth * W.OutputChannels;
        for (nint sample = 0; sample < rows; sample++)
        {
            ChannelPlanes<W>.Fill<V>(ref Unsafe.Add(ref inputs, sample * PaddedInput<W>.SampleLength), ref planes);
            ref float output = ref Unsafe.Add(ref outputs, sample * outputLength);
            ref float ofSample = ref Unsafe.Add(ref operand, operandStride == 0 ? 0 : sample * outputLength);
            PixelOperands pixels = new(ref planes, ref weights, ref ofSample, operandStride, ref output, ref sums);
            nint channel = 0;
            for (; channel + 2 <= W.OutputChannels; channel += 2)
                RunPhases<PairTile<WidestShapes<PlaneArea<W, V>>, PlaneArea<W, V>>, V>(Channel(pixels, channel), ref memory);
            if (channel < W.OutputChannels)
                RunPhases<SingleTile<WidestShapes<PlaneArea<W, V>>, PlaneArea<W, V>>, V>(Channel(pixels, channel), ref memory);
        }
    }

    [MethodImpl(Jit.Optimized)]
    private static void RunPhases<TTile, V>(in PixelOperands pixels, ref float tile)
        where TTile : struct, ITile
        where V : struct, ILanes<V>
    {
        for (nint phaseRow = 0; phaseRow < W.SpacingHeight; phaseRow++)
        {
            Phase<RowAxis<W>> rows = new(phaseRow);
            for (nint phaseColumn = 0; phaseColumn < W.SpacingWidth; phaseColumn++)
            {
                Phase<ColumnAxis<W>> columns = new(phaseColumn);
                PlaneOperands<W> planes = new(
                    ref pixels.Inputs, ref pixels.Weights, ref pixels.Sums, ref tile, AxisSteps.Of(rows), AxisSteps.Of(columns));
                SumTile.Run<TTile, PlaneSweep<W, TTile, V>, V>(new(planes));
                for (nint channel = 0; channel < TTile.Registers; channel++)
                    Finish<V>(Channel(pixels, channel), ref Unsafe.Add(ref pixels.Sums, channel * ChannelPlanes<W>.SumsLength), rows, columns);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PixelOperands Channel(in PixelOperands pixels, nint channel) => new(
        ref pixels.Inputs, ref Unsafe.Add(ref pixels.Weights, channel), ref Unsafe.Add(ref pixels.Operand, channel), pixels.OperandStride,
        ref Unsafe.Add(ref pixels.Outputs, channel), ref pixels.Sums);

    /// <summary>Takes the sums of one channel through the epilogue to their places.</summary>
    [MethodImpl(Jit.Optimized)]
    private static void Finish<V>(
        in PixelOperands pixels, ref float sums, in Phase<RowAxis<W>> rows, in Phase<ColumnAxis<W>> columns)
        where V : struct, ILanes<V>
    {
        if (pixels.OperandStride == 0)
            AddBias<V>(ref pixels.Operand, ref sums);
        for (nint row = 0; row < rows.Outputs; row++)
        {
            ref float sum = ref Unsafe.Add(ref sums, row * ChannelPlanes<W>.Pitch);
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

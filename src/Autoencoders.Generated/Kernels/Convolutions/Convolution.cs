using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>A convolution over samples [height][width][channels], its adjoint, which is a transposed convolution, and gradients.</summary>
/// <remarks>
/// For generated code: the memory behind the references is not checked. Each sum runs in one fixed order, so that it has the same bits in
/// every width of register, for any number of rows and parts.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Convolution
{
    /// <summary>
    /// <c>outputs[b, y, x, co] = epilogue(Σ inputs[b, y * stride + ky * dilation - padding, ..., ci] * weights[ky, kx, ci, co])</c>, the
    /// sum over ky, kx and ci in this order.
    /// </summary>
    /// <typeparam name="W">The window.</typeparam>
    /// <typeparam name="TTiles">The shapes of tiles.</typeparam>
    /// <typeparam name="E">What is done with each sum.</typeparam>
    /// <param name="inputs">The samples, [rows][input height][input width][input channels].</param>
    /// <param name="weights">The weights, [groups][kernel height][kernel width][input channels / groups][output channels / groups].</param>
    /// <param name="operand">The epilogue's operand; any reference where the epilogue reads none.</param>
    /// <param name="operandStride">0 for a bias [output channels]; the output channels for an operand like the outputs.</param>
    /// <param name="outputs">
    /// The result, [rows][output height][output width][output channels]; unless the epilogue is long, it may be the operand.
    /// </param>
    /// <param name="rows">The number of samples.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Apply<W, TTiles, E>(
        ref float inputs, ref float weights, ref float operand, nint operandStride, ref float outputs, nint rows)
        where W : struct, ISlidingWindow
        where TTiles : struct, ITileShapes
        where E : struct, IEpilogue
        => Convolve<PixelConvolution<Direct<W>, TTiles, E>>(ref inputs, ref weights, ref operand, operandStride, ref outputs, rows);

    /// <summary>
    /// <see cref="Apply"/> to so few output channels that registers of them would be half empty: they hold neighboring pixels of one channel
    /// instead. There are no groups.
    /// </summary>
    /// <typeparam name="W">The window.</typeparam>
    /// <typeparam name="E">What is done with each sum.</typeparam>
    /// <param name="inputs">The samples.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="operand">The epilogue's operand; any reference where the epilogue reads none.</param>
    /// <param name="operandStride">0 for a bias [output channels]; the output channels for an operand like the outputs.</param>
    /// <param name="outputs">The result; unless the epilogue is long, it may be the operand.</param>
    /// <param name="rows">The number of samples.</param>
    [MethodImpl(Jit.Optimized)]
    public static void ApplyToFew<W, E>(
        ref float inputs, ref float weights, ref float operand, nint operandStride, ref float outputs, nint rows)
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
        => Convolve<PlaneConvolution<Direct<W>, E>>(ref inputs, ref weights, ref operand, operandStride, ref outputs, rows);

    /// <summary>
    /// The adjoint of the convolution: each output adds its window, weighted, to the deltas of the input. It is the forward pass of a
    /// transposed convolution.
    /// </summary>
    /// <typeparam name="W">The window of the convolution.</typeparam>
    /// <typeparam name="TTiles">The shapes of tiles.</typeparam>
    /// <typeparam name="E">What is done with each sum.</typeparam>
    /// <param name="deltas">The deltas, [rows][output height][output width][output channels].</param>
    /// <param name="transposed">
    /// The weights with channels swapped and elements in reverse, [groups][kernel height][kernel width][output channels / groups]
    /// [input channels / groups].
    /// </param>
    /// <param name="operand">The epilogue's operand; any reference where the epilogue reads none.</param>
    /// <param name="operandStride">0 for a bias [input channels]; the input channels for an operand like the input deltas.</param>
    /// <param name="inputDeltas">
    /// The result, [rows][input height][input width][input channels]; unless the epilogue is long, it may be the operand.
    /// </param>
    /// <param name="rows">The number of samples.</param>
    [MethodImpl(Jit.Optimized)]
    public static void ApplyAdjoint<W, TTiles, E>(
        ref float deltas, ref float transposed, ref float operand, nint operandStride, ref float inputDeltas, nint rows)
        where W : struct, ISlidingWindow
        where TTiles : struct, ITileShapes
        where E : struct, IEpilogue
        => Convolve<PixelConvolution<Adjoint<W>, TTiles, E>>(
            ref deltas, ref transposed, ref operand, operandStride, ref inputDeltas, rows);

    /// <summary><see cref="ApplyAdjoint"/> to few input channels, as <see cref="ApplyToFew"/> does it.</summary>
    /// <typeparam name="W">The window of the convolution.</typeparam>
    /// <typeparam name="E">What is done with each sum.</typeparam>
    /// <param name="deltas">The deltas.</param>
    /// <param name="transposed">The weights with channels swapped and elements in reverse.</param>
    /// <param name="operand">The epilogue's operand; any reference where the epilogue reads none.</param>
    /// <param name="operandStride">0 for a bias [input channels]; the input channels for an operand like the input deltas.</param>
    /// <param name="inputDeltas">The result; unless the epilogue is long, it may be the operand.</param>
    /// <param name="rows">The number of samples.</param>
    [MethodImpl(Jit.Optimized)]
    public static void ApplyAdjointToFew<W, E>(
        ref float deltas, ref float transposed, ref float operand, nint operandStride, ref float inputDeltas, nint rows)
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
        => Convolve<PlaneConvolution<Adjoint<W>, E>>(ref deltas, ref transposed, ref operand, operandStride, ref inputDeltas, rows);

    /// <summary>Writes the weights as <see cref="ApplyAdjoint"/> reads them.</summary>
    /// <typeparam name="W">The window of the convolution.</typeparam>
    /// <param name="weights">The weights, as <see cref="Apply"/> reads them.</param>
    /// <param name="transposed">The result.</param>
    /// <param name="part">Which part of the weights.</param>
    /// <param name="parts">How many parts.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Transpose<W>(ref float weights, ref float transposed, int part, int parts)
        where W : struct, ISlidingWindow
        => Transpose<W>(ref weights, ref transposed, WindowChannels<W>.Inputs, WindowChannels<W>.Outputs, part, parts);

    /// <summary>Writes weights that lie as <see cref="ApplyAdjoint"/> reads them as <see cref="Apply"/> does.</summary>
    /// <typeparam name="W">The window of the convolution.</typeparam>
    /// <param name="transposed">The weights, as <see cref="ApplyAdjoint"/> reads them.</param>
    /// <param name="weights">The result.</param>
    /// <param name="part">Which part of the weights.</param>
    /// <param name="parts">How many parts.</param>
    [MethodImpl(Jit.Optimized)]
    public static void TransposeBack<W>(ref float transposed, ref float weights, int part, int parts)
        where W : struct, ISlidingWindow
        => Transpose<W>(ref transposed, ref weights, WindowChannels<W>.Outputs, WindowChannels<W>.Inputs, part, parts);

    /// <summary>The gradients of the weights, for each sample over its pixels in order, then over the samples in order.</summary>
    /// <typeparam name="W">The window.</typeparam>
    /// <typeparam name="TTiles">The shapes of tiles.</typeparam>
    /// <param name="inputs">The samples, [rows][input height][input width][input channels].</param>
    /// <param name="deltas">The deltas, [rows][output height][output width][output channels].</param>
    /// <param name="gradients">The result, as <see cref="Apply"/> reads the weights; the share of the part is overwritten.</param>
    /// <param name="rows">The number of samples, 1 or more.</param>
    /// <param name="part">Which part of the gradients.</param>
    /// <param name="parts">How many parts.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Gradients<W, TTiles>(ref float inputs, ref float deltas, ref float gradients, nint rows, int part, int parts)
        where W : struct, ISlidingWindow
        where TTiles : struct, ITileShapes
        => Differentiate<Direct<W>, TTiles, ForwardLayout<W>>(ref inputs, ref deltas, ref gradients, rows, adds: false, part, parts);

    /// <summary>The same with the gradients of the bias, the sums of the deltas over all pixels.</summary>
    /// <typeparam name="W">The window.</typeparam>
    /// <typeparam name="TTiles">The shapes of tiles.</typeparam>
    /// <param name="inputs">The values that the layer read.</param>
    /// <param name="deltas">The deltas of what it wrote.</param>
    /// <param name="gradients">The gradients of the weights; the share of the part is overwritten.</param>
    /// <param name="bias">The gradients of the bias; the share of the part is overwritten.</param>
    /// <param name="rows">The number of samples, 1 or more.</param>
    /// <param name="part">Which part of the gradients.</param>
    /// <param name="parts">How many parts.</param>
    public static void Gradients<W, TTiles>(
        ref float inputs, ref float deltas, ref float gradients, ref float bias, nint rows, int part, int parts)
        where W : struct, ISlidingWindow
        where TTiles : struct, ITileShapes
    {
        Gradients<W, TTiles>(ref inputs, ref deltas, ref gradients, rows, part, parts);
        ColumnSum.SumPart(ref deltas, W.OutputChannels, rows * W.OutputHeight * W.OutputWidth, ref bias, part, parts);
    }

    /// <summary><see cref="Gradients{W, TTiles}(ref float, ref float, ref float, nint, int, int)"/>, added to what the same part has written.</summary>
    /// <typeparam name="W">The window.</typeparam>
    /// <typeparam name="TTiles">The shapes of tiles.</typeparam>
    /// <param name="inputs">The samples, [rows][input height][input width][input channels].</param>
    /// <param name="deltas">The deltas, [rows][output height][output width][output channels].</param>
    /// <param name="gradients">The sums, as <see cref="Apply"/> reads the weights; the share of the part is added to.</param>
    /// <param name="rows">The number of samples, 1 or more.</param>
    /// <param name="part">Which part of the gradients.</param>
    /// <param name="parts">How many parts.</param>
    [MethodImpl(Jit.Optimized)]
    public static void AddGradients<W, TTiles>(ref float inputs, ref float deltas, ref float gradients, nint rows, int part, int parts)
        where W : struct, ISlidingWindow
        where TTiles : struct, ITileShapes
        => Differentiate<Direct<W>, TTiles, ForwardLayout<W>>(ref inputs, ref deltas, ref gradients, rows, adds: true, part, parts);

    /// <summary>The gradients of the weights of a transposed convolution, summed like <see cref="Gradients{W, TTiles}(ref float, ref float, ref float, nint, int, int)"/>.</summary>
    /// <typeparam name="W">The window of the convolution whose adjoint it is.</typeparam>
    /// <typeparam name="TTiles">The shapes of tiles.</typeparam>
    /// <param name="inputs">What the transposed convolution read, [rows][output height][output width][output channels].</param>
    /// <param name="deltas">The deltas of what it wrote, [rows][input height][input width][input channels].</param>
    /// <param name="gradients">The result, as <see cref="ApplyAdjoint"/> reads the weights; the share of the part is overwritten.</param>
    /// <param name="rows">The number of samples, 1 or more.</param>
    /// <param name="part">Which part of the gradients.</param>
    /// <param name="parts">How many parts.</param>
    [MethodImpl(Jit.Optimized)]
    public static void AdjointGradients<W, TTiles>(ref float inputs, ref float deltas, ref float gradients, nint rows, int part, int parts)
        where W : struct, ISlidingWindow
        where TTiles : struct, ITileShapes
        => Differentiate<Direct<W>, TTiles, AdjointLayout<W>>(ref deltas, ref inputs, ref gradients, rows, adds: false, part, parts);

    /// <summary>The same with the gradients of the bias, the sums of the deltas over all pixels.</summary>
    /// <typeparam name="W">The window.</typeparam>
    /// <typeparam name="TTiles">The shapes of tiles.</typeparam>
    /// <param name="inputs">The values that the layer read.</param>
    /// <param name="deltas">The deltas of what it wrote.</param>
    /// <param name="gradients">The gradients of the weights; the share of the part is overwritten.</param>
    /// <param name="bias">The gradients of the bias; the share of the part is overwritten.</param>
    /// <param name="rows">The number of samples, 1 or more.</param>
    /// <param name="part">Which part of the gradients.</param>
    /// <param name="parts">How many parts.</param>
    public static void AdjointGradients<W, TTiles>(
        ref float inputs, ref float deltas, ref float gradients, ref float bias, nint rows, int part, int parts)
        where W : struct, ISlidingWindow
        where TTiles : struct, ITileShapes
    {
        AdjointGradients<W, TTiles>(ref inputs, ref deltas, ref gradients, rows, part, parts);
        ColumnSum.SumPart(ref deltas, W.InputChannels, rows * W.InputHeight * W.InputWidth, ref bias, part, parts);
    }

    /// <summary><see cref="AdjointGradients{W, TTiles}(ref float, ref float, ref float, nint, int, int)"/>, added to what the same part has written.</summary>
    /// <typeparam name="W">The window of the convolution whose adjoint it is.</typeparam>
    /// <typeparam name="TTiles">The shapes of tiles.</typeparam>
    /// <param name="inputs">What the transposed convolution read, [rows][output height][output width][output channels].</param>
    /// <param name="deltas">The deltas of what it wrote, [rows][input height][input width][input channels].</param>
    /// <param name="gradients">The sums, as <see cref="ApplyAdjoint"/> reads the weights; the share of the part is added to.</param>
    /// <param name="rows">The number of samples, 1 or more.</param>
    /// <param name="part">Which part of the gradients.</param>
    /// <param name="parts">How many parts.</param>
    [MethodImpl(Jit.Optimized)]
    public static void AddAdjointGradients<W, TTiles>(ref float inputs, ref float deltas, ref float gradients, nint rows, int part, int parts)
        where W : struct, ISlidingWindow
        where TTiles : struct, ITileShapes
        => Differentiate<Direct<W>, TTiles, AdjointLayout<W>>(ref deltas, ref inputs, ref gradients, rows, adds: true, part, parts);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Convolve<TConvolution>(
        ref float inputs, ref float weights, ref float operand, nint operandStride, ref float outputs, nint rows)
        where TConvolution : struct, IConvolution
    {
        if (Vector512.IsHardwareAccelerated)
            Convolve<TConvolution, Lanes16>(ref inputs, ref weights, ref operand, operandStride, ref outputs, rows);
        else if (Vector256.IsHardwareAccelerated)
            Convolve<TConvolution, Lanes8>(ref inputs, ref weights, ref operand, operandStride, ref outputs, rows);
        else
            Convolve<TConvolution, Lanes4>(ref inputs, ref weights, ref operand, operandStride, ref outputs, rows);
    }

    /// <summary>The convolution in registers of one width; what is left over at the end of the channels in narrower ones.</summary>
    [MethodImpl(Jit.Optimized)]
    [SkipLocalsInit]
    internal static unsafe void Convolve<TConvolution, V>(
        ref float inputs, ref float weights, ref float operand, nint operandStride, ref float outputs, nint rows)
        where TConvolution : struct, IConvolution
        where V : struct, ILanes<V>
    {
        if (TConvolution.MemoryLength <= StackFloats.Most)
        {
            float* memory = stackalloc float[TConvolution.MemoryLength + StackFloats.Alignment];
            ref float aligned = ref StackFloats.Align(memory);
            TConvolution.Run<V>(ref inputs, ref weights, ref operand, operandStride, ref outputs, rows, ref aligned);
        }
        else
        {
            using PooledFloats memory = new(TConvolution.MemoryLength);
            TConvolution.Run<V>(ref inputs, ref weights, ref operand, operandStride, ref outputs, rows, ref memory.Start);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Differentiate<W, TTiles, L>(
        ref float inputs, ref float deltas, ref float gradients, nint rows, bool adds, int part, int parts)
        where W : struct, ISpacedWindow
        where TTiles : struct, ITileShapes
        where L : struct, IWeightLayout
    {
        if (Vector512.IsHardwareAccelerated)
            Differentiate<W, TTiles, L, Lanes16>(ref inputs, ref deltas, ref gradients, rows, adds, part, parts);
        else if (Vector256.IsHardwareAccelerated)
            Differentiate<W, TTiles, L, Lanes8>(ref inputs, ref deltas, ref gradients, rows, adds, part, parts);
        else
            Differentiate<W, TTiles, L, Lanes4>(ref inputs, ref deltas, ref gradients, rows, adds, part, parts);
    }

    /// <summary>The gradients in registers of one width; what is left over at the end of the channels in narrower ones.</summary>
    [MethodImpl(Jit.Optimized)]
    [SkipLocalsInit]
    internal static unsafe void Differentiate<W, TTiles, L, V>(
        ref float inputs, ref float deltas, ref float gradients, nint rows, bool adds, int part, int parts)
        where W : struct, ISpacedWindow
        where TTiles : struct, ITileShapes
        where L : struct, IWeightLayout
        where V : struct, ILanes<V>
    {
        if (ConvolutionGradients<W, TTiles, L>.MemoryLength <= StackFloats.Most)
        {
            float* memory = stackalloc float[ConvolutionGradients<W, TTiles, L>.MemoryLength + StackFloats.Alignment];
            ref float aligned = ref StackFloats.Align(memory);
            ConvolutionGradients<W, TTiles, L>.Run<V>(ref inputs, ref deltas, ref gradients, rows, adds, part, parts, ref aligned);
        }
        else
        {
            using PooledFloats memory = new(ConvolutionGradients<W, TTiles, L>.MemoryLength);
            ConvolutionGradients<W, TTiles, L>.Run<V>(ref inputs, ref deltas, ref gradients, rows, adds, part, parts, ref memory.Start);
        }
    }

    /// <summary>Swaps the channels of each element of a window, and writes the elements in reverse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose<W>(ref float source, ref float destination, nint rows, nint columns, int part, int parts)
        where W : struct, ISlidingWindow
    {
        nint taps = WindowChannels<W>.Taps, length = rows * columns;
        Partition share = Partition.Of(W.Groups * taps, part, parts, 1);
        for (nint i = share.Start; i < share.End; i++)
        {
            nint tap = i % taps, reverse = i - tap + taps - 1 - tap;
            Transposition.Transpose(
                ref Unsafe.Add(ref source, i * length), ref Unsafe.Add(ref destination, reverse * length), rows, columns, 0, rows);
        }
    }
}

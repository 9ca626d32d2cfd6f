namespace Autoencoders.Kernels;

/// <summary>A way to compute a convolution.</summary>
internal interface IConvolution
{
    /// <summary>The floats of memory that it works in.</summary>
    static abstract int MemoryLength { get; }

    /// <summary>Computes it; <see cref="Convolution.Apply"/> describes the operands.</summary>
    static abstract void Run<V>(
        ref float inputs, ref float weights, ref float operand, nint operandStride, ref float outputs, nint rows, ref float memory)
        where V : struct, ILanes<V>;
}

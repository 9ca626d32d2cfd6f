namespace Autoencoders.Kernels;

/// <summary>The memory of one sample of a convolution.</summary>
internal readonly ref struct PixelOperands(
    ref float inputs, ref float weights, ref float operand, nint operandStride, ref float outputs, ref float sums)
{
    /// <summary>The padded input.</summary>
    public readonly ref float Inputs = ref inputs;

    /// <summary>The weights.</summary>
    public readonly ref float Weights = ref weights;

    /// <summary>The epilogue's operand at the first output position.</summary>
    public readonly ref float Operand = ref operand;

    /// <summary>The floats of operand from an output position to the next; 0 for a bias.</summary>
    public readonly nint OperandStride = operandStride;

    /// <summary>The output.</summary>
    public readonly ref float Outputs = ref outputs;

    /// <summary>Memory for the sums of a tile.</summary>
    public readonly ref float Sums = ref sums;
}

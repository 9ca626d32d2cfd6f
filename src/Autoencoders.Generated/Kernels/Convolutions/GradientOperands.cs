namespace Autoencoders.Kernels;

/// <summary>The memory of the gradients of a convolution in one sample.</summary>
internal readonly ref struct GradientOperands(
    ref float inputs, ref float deltas, ref float gradients, ref float sums, bool isFirst, int part, int parts)
{
    /// <summary>The padded input.</summary>
    public readonly ref float Inputs = ref inputs;

    /// <summary>The deltas of the output.</summary>
    public readonly ref float Deltas = ref deltas;

    /// <summary>The gradients, summed over the samples.</summary>
    public readonly ref float Gradients = ref gradients;

    /// <summary>Memory for the sums of a tile.</summary>
    public readonly ref float Sums = ref sums;

    /// <summary>True if this is the first sample, whose gradients replace what is there.</summary>
    public readonly bool IsFirst = isFirst;

    /// <summary>Which part of the gradients is computed.</summary>
    public readonly int Part = part;

    /// <summary>The number of parts.</summary>
    public readonly int Parts = parts;
}

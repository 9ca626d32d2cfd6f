using System.Runtime.CompilerServices;

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

    /// <summary>The tiles of a unit that the part computes.</summary>
    /// <param name="unit">Which of the units that are divided among the parts.</param>
    /// <param name="units">How many units.</param>
    /// <param name="tiles">The tiles of each.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Partition Share(nint unit, nint units, nint tiles)
    {
        Partition all = Partition.Of(units * tiles, Part, Parts, 1);
        return new(nint.Max(all.Start - unit * tiles, 0), nint.Min(all.End - unit * tiles, tiles));
    }
}

using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Planning;

/// <summary>The shape of one sample between two layers, channels last.</summary>
internal sealed record Shape(EquatableArray<int> Dimensions)
{
    public static Shape Vector(int length) => new(new EquatableArray<int>([length]));

    public static Shape Of(params int[] dimensions) => new(new EquatableArray<int>(dimensions));

    /// <summary>The values of one position: all of a vector.</summary>
    public int Channels => Dimensions[Dimensions.Count - 1];

    public int Positions => Length / Channels;

    public bool IsVector => Dimensions.Count == 1;

    public int Length => Dimensions.Aggregate(1, (length, dimension) => checked(length * dimension));

    public override string ToString() => string.Join(" x ", Dimensions);
}

using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Planning;

/// <summary>The shape of one sample between two layers, channels last.</summary>
internal sealed record Shape(EquatableArray<int> Dimensions)
{
    public static Shape Vector(int length) => new(new EquatableArray<int>([length]));

    public int Length => Dimensions.Aggregate(1, (length, dimension) => checked(length * dimension));

    public override string ToString() => string.Join(" x ", Dimensions);
}

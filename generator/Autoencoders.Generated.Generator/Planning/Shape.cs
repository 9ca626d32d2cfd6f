using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Planning;

/// <summary>The shape of one sample between two layers, channels last.</summary>
internal sealed record Shape(EquatableArray<int> Dimensions)
{
    public static Shape Vector(int length) => new(new EquatableArray<int>([length]));

    public static Shape Of(params int[] dimensions) => new(new EquatableArray<int>(dimensions));

    /// <summary>The same positions with another number of channels.</summary>
    public Shape WithChannels(int channels) => Of([.. Dimensions.Take(Dimensions.Count - 1), channels]);

    /// <summary>A sequence of one position with the same channels.</summary>
    public Shape OnePosition => Of(1, Channels);

    /// <summary>The values of one position: all of a vector.</summary>
    public int Channels => Dimensions[Dimensions.Count - 1];

    public int Positions => Length / Channels;

    public bool IsVector => Dimensions.Count == 1;

    public int Length => checked((int)LongLength);

    /// <summary>The number of values; a number that no network can hold stays one, with which more can be computed.</summary>
    public long LongLength
    {
        get
        {
            long product = 1;
            for (int i = 0; i < Dimensions.Count; i++)
                product = Times(product, Dimensions[i]);
            return product;
        }
    }

    /// <summary>A product of sizes, or a number near 2^60 where it is larger.</summary>
    public static long Product(params int[] sizes) => sizes.Aggregate(1L, Times);

    private static long Times(long product, int size) => Math.Min((1L << 60) / size, product) * size;

    public override string ToString() => string.Join(" x ", Dimensions.Select(length => $"{length}"));
}

using System.Collections.Immutable;

namespace Autoencoders.C.Layers;

/// <summary>Shapes, channels last.</summary>
internal static class Shape
{
    /// <summary>The number of values.</summary>
    public static int Length(ImmutableArray<int> shape)
    {
        int length = 1;
        foreach (int dimension in shape)
            length *= dimension;
        return length;
    }

    /// <summary>The shape in words: <c>28 x 28 x 16</c>.</summary>
    public static string Text(ImmutableArray<int> shape) => string.Join(" x ", shape);
}

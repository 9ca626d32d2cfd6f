using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>The number of values of a shape.</summary>
internal static class LayerSize
{
    public static int Of(ImmutableArray<int> shape)
    {
        int length = 1;
        foreach (int dimension in shape)
            length *= dimension;
        return length;
    }
}

using System.Numerics.Tensors;
using Autoencoders;

namespace Text;

/// <summary>
/// Counts weighted as search engines do (tf-idf): what stands in every passage says little. All rows get the same length, so that long
/// passages are worth no more than short ones.
/// </summary>
internal sealed class Weighting
{
    private readonly float[] _rarity = new float[NGrams.Length];

    private Weighting()
    {
    }

    /// <summary>Learns from passages how rare each place is.</summary>
    public static Weighting Fit(IReadOnlyList<List<string>> passages)
    {
        var weighting = new Weighting();
        var counts = new float[NGrams.Length];
        foreach (List<string> passage in passages)
        {
            NGrams.Count(passage, counts);
            for (int i = 0; i < counts.Length; i++)
                weighting._rarity[i] += counts[i] > 0 ? 1 : 0;
        }

        foreach (ref float rarity in weighting._rarity.AsSpan())
            rarity = MathF.Log((passages.Count + 1) / (rarity + 1));
        return weighting;
    }

    /// <summary>Passages as rows for a network: their root mean square is 1.</summary>
    public Dataset Apply(IReadOnlyList<List<string>> passages)
    {
        var values = new float[passages.Count * NGrams.Length];
        for (int row = 0; row < passages.Count; row++)
        {
            Span<float> counts = values.AsSpan(row * NGrams.Length, NGrams.Length);
            NGrams.Count(passages[row], counts);
            for (int i = 0; i < counts.Length; i++)
                counts[i] = MathF.Log(1 + counts[i]) * _rarity[i];
            float norm = TensorPrimitives.Norm<float>(counts);
            if (norm > 0)
                TensorPrimitives.Multiply(counts, MathF.Sqrt(NGrams.Length) / norm, counts);
        }

        return new Dataset(values, NGrams.Length);
    }

    /// <summary>The counts alone.</summary>
    public static Dataset Count(IReadOnlyList<List<string>> passages)
    {
        var values = new float[passages.Count * NGrams.Length];
        for (int row = 0; row < passages.Count; row++)
            NGrams.Count(passages[row], values.AsSpan(row * NGrams.Length, NGrams.Length));
        return new Dataset(values, NGrams.Length);
    }
}

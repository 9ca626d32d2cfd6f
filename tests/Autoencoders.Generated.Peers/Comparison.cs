namespace Autoencoders.Peers;

/// <summary>Tells how far a reference file is from one that was made again.</summary>
internal static class Comparison
{
    /// <summary>
    /// Relative to the largest magnitude of a tensor. PyTorch sums in an order that follows the processor, so that bits differ between
    /// machines; this is a tenth of what the tests of the library allow.
    /// </summary>
    private const float Tolerance = 1e-5f;

    /// <summary>The largest deviation of all tensors, and one sentence for each thing that does not agree.</summary>
    public static (float Largest, IReadOnlyList<string> Differences) Compare(ReferenceFile committed, ReferenceFile made)
    {
        var differences = new List<string>();
        float largest = 0;
        foreach ((string key, string text) in made.Metadata)
        {
            string found = committed.Metadata.GetValueOrDefault(key, "nothing");
            if (found != text)
                differences.Add($"metadata '{key}' says {found}, made again it says {text}");
        }

        foreach (string name in committed.Tensors.Keys.Except(made.Tensors.Keys))
            differences.Add($"tensor '{name}' is in the file but was not made again");

        foreach ((string name, ReferenceTensor expected) in made.Tensors)
        {
            if (!committed.Tensors.TryGetValue(name, out ReferenceTensor? found))
            {
                differences.Add($"tensor '{name}' is missing");
            }
            else if (!found.Shape.SequenceEqual(expected.Shape))
            {
                differences.Add($"tensor '{name}' is [{string.Join(", ", found.Shape)}], made again [{string.Join(", ", expected.Shape)}]");
            }
            else
            {
                float deviation = Deviation(found.Values, expected.Values);
                largest = Math.Max(largest, deviation);
                if (!(deviation <= Tolerance))
                    differences.Add(FormattableString.Invariant($"tensor '{name}' deviates by {deviation:E1}, allowed {Tolerance:E1}"));
            }
        }

        return (largest, differences);
    }

    private static float Deviation(float[] found, float[] expected)
    {
        // The largest of several numbers passes NaN over.
        float scale = expected.Max(MathF.Abs);
        float distance = found.Zip(expected, Distance).Max();
        return distance == 0 ? 0 : distance / scale;
    }

    /// <summary>Missing values of samples agree where both are missing.</summary>
    private static float Distance(float a, float b) =>
        float.IsNaN(a) || float.IsNaN(b) ? (float.IsNaN(a) && float.IsNaN(b) ? 0 : float.PositiveInfinity) : MathF.Abs(a - b);
}

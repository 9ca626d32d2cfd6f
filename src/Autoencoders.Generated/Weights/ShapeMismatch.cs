namespace Autoencoders;

/// <summary>The likely cause of a shape that does not fit, as the end of a message.</summary>
internal static class ShapeMismatch
{
    /// <summary>The cause in words; empty where none is known.</summary>
    public static string Cause(ReadOnlySpan<long> expected, ReadOnlySpan<long> found)
    {
        bool sameRank = expected.Length == found.Length;
        if (sameRank && Sorted(expected).AsSpan().SequenceEqual(Sorted(found)))
            return "; it looks transposed: Keras and others store [inputs, outputs] where PyTorch stores [outputs, inputs]";
        if (expected is [var units, var inputs] && found is [var foundUnits, var foundInputs]
            && units == foundUnits && foundInputs > 0 && inputs > foundInputs && inputs % foundInputs == 0)
            return $"; the layer of the file reads {foundInputs} of {inputs} values: a Flatten before it seems to be missing";
        if (sameRank && expected.Length > 2 && expected[..2].SequenceEqual(found[..2]))
            return "; the windows have another size";
        return Product(expected) == Product(found) ? "; the numbers are as many: a Flatten or a reshape seems to be missing" : "";
    }

    private static long[] Sorted(ReadOnlySpan<long> lengths)
    {
        long[] sorted = lengths.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>Exact as far as a network can have so many numbers.</summary>
    private static double Product(ReadOnlySpan<long> lengths)
    {
        double product = 1;
        foreach (long length in lengths)
            product *= length;
        return product;
    }
}

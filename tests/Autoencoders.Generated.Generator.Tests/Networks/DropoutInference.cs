namespace Autoencoders.Generator.Tests.Networks;

/// <summary>
/// Finds out from the losses of a step what dropout kept, whatever chooses it: of all masks, one gives these losses.
/// </summary>
internal static class DropoutInference
{
    /// <summary>Far above the rounding of a loss in single precision, far below what a value of a tiny network is worth.</summary>
    private const double Near = 1e-5;

    private const int MostValues = 12;

    /// <summary>The mask; null where it can't be told from another that gives about the same losses.</summary>
    public static DropoutMask? MaskOf(ReferenceNetwork reference, double[][] rows, float[] losses)
    {
        IReadOnlyDictionary<string, int> lengths = reference.DropoutLengths;
        int together = reference.MixesRows ? rows.Length : 1;
        DropoutMask mask = new(lengths, rows.Length);
        for (int first = 0; first < rows.Length; first += together)
        {
            if (BitsOf(reference, lengths, rows[first..(first + together)], losses[first..(first + together)]) is not { } bits)
                return null;
            mask.Set(first, together, bits);
        }

        return mask;
    }

    private static uint? BitsOf(ReferenceNetwork reference, IReadOnlyDictionary<string, int> lengths, double[][] rows, float[] losses)
    {
        int values = lengths.Values.Sum() * rows.Length;
        Assert.InRange(values, 1, MostValues);
        DropoutMask mask = new(lengths, rows.Length);
        (double Error, uint Bits, double[] Losses) best = (double.PositiveInfinity, 0, []);
        double second = double.PositiveInfinity;
        for (uint bits = 0; bits < 1u << values; bits++)
        {
            mask.Set(0, rows.Length, bits);
            double[] expected = reference.Losses(rows, new ReferencePass(isTraining: true, mask));
            double error = expected.Zip(losses, (a, b) => Math.Abs(a - b) / Math.Max(1, Math.Abs(a))).Max();

            // Masks that differ in values which are zero anyway are one and the same.
            if (error < best.Error)
                (best, second) = ((error, bits, expected), best.Error);
            else if (error < second && !expected.SequenceEqual(best.Losses))
                second = error;
        }

        Assert.True(best.Error < Near, $"No mask gives these losses; the nearest is {best.Error} off.");
        return second < Near ? null : best.Bits;
    }
}

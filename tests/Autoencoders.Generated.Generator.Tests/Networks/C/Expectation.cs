using Autoencoders.C.Detection;

namespace Autoencoders.Generator.Tests.Networks.C;

/// <summary>The values that the functions of a network give for some rows, in the order in which a driver calls them.</summary>
/// <param name="Name">The network.</param>
/// <param name="Values">For each kind of value, those of all rows, and how far they may deviate.</param>
/// <param name="Rows">The number of rows.</param>
internal sealed record Expectation(string Name, IReadOnlyList<(string Kind, float[] Values, double Deviation)> Values, int Rows)
{
    // Of the largest value of its kind among the rows of a network, which counts as 1 where it is less. The square of a difference deviates
    // twice as much. Normalizations divide by the deviation of a few values, and a cosine by lengths: where these are small, both multiply
    // the rounding of what they read.
    private const double Usual = 1e-6, OfSquares = 2e-6, OfQuotients = 4e-6;

    /// <summary>The values of the library.</summary>
    public static Expectation Of(string name, INetworkProbe probe, float[] inputs, AnomalyVerdict[] verdicts)
    {
        int rows = inputs.Length / probe.InputLength;
        List<(string, float[], double)> values = [];
        bool divides = probe.Description.Loss == Loss.CosineDistance
            || probe.Description.Layers.Any(layer => layer.Kind is LayerKinds.LayerNorm or LayerKinds.GroupNorm);
        (double usual, double ofSquares) = divides ? (OfQuotients, OfQuotients) : (Usual, OfSquares);
        float[] outputs = new float[inputs.Length], errors = new float[rows], conditions = probe.ConditionsOf(rows);
        probe.ReconstructBatch(inputs, outputs);
        probe.ReconstructionErrorBatch(inputs, errors);
        if (probe.HasCode)
        {
            float[] codes = new float[rows * probe.CodeLength], decoded = new float[inputs.Length];
            probe.EncodeBatch(inputs, codes);
            probe.DecodeBatch(codes, decoded);
            values.Add(("code", codes, usual));
            if (probe.Variational is { } variational)
            {
                float[] means = new float[codes.Length], logVariances = new float[codes.Length];
                variational.EncodeDistributionBatch(inputs, conditions, means, logVariances);
                values.AddRange([("mean", means, usual), ("log variance", logVariances, usual)]);
            }

            if (probe.Quantized is { } quantized)
            {
                int[] indices = new int[rows * quantized.IndexCount];
                quantized.EncodeIndicesBatch(inputs, conditions, indices);
                values.Add(("index", Array.ConvertAll(indices, index => (float)index), 0));
            }

            values.Add(("decoded", decoded, usual));
        }

        values.AddRange([("reconstruction", outputs, usual), ("error", errors, ofSquares)]);
        if (probe.HasCode)
        {
            values.Add(("score", Array.ConvertAll(verdicts, verdict => verdict.Score), ofSquares));
            values.Add(("verdict", Array.ConvertAll(verdicts, IsAnomaly), 0));
        }

        return new Expectation(name, values, rows);
    }

    /// <summary>Compares the values that a program gave, and gives those behind them.</summary>
    public ReadOnlySpan<float> Compare(ReadOnlySpan<float> given, string compiler)
    {
        for (int row = 0; row < Rows; row++)
        {
            foreach ((string kind, float[] values, double deviation) in Values)
            {
                int length = values.Length / Rows;
                double largest = deviation * Math.Max(1, values.Max(Math.Abs));
                for (int i = 0; i < length; i++)
                {
                    float expected = values[(row * length) + i];
                    Assert.True(
                        given[i] == expected || Math.Abs((double)given[i] - expected) <= largest,
                        $"{Name}, {compiler}: {kind} {i} of row {row} is {given[i]:R} and not {expected:R}");
                }

                given = given[length..];
            }
        }

        return given;
    }

    // Rounding may lift a score over its threshold: those within the limit of the C file are normal.
    private static float IsAnomaly(AnomalyVerdict verdict) =>
        verdict.IsAnomaly && verdict.Score > Verdict.Limit(verdict.Threshold) ? 1 : 0;
}

namespace Autoencoders.Reporting;

/// <summary>Samples that a network draws by itself.</summary>
/// <param name="Values">One array a sample.</param>
/// <param name="Rows">For each, the row whose condition it was drawn with; empty without conditions.</param>
internal sealed record DrawnSamples(float[][] Values, int[] Rows)
{
    private const int Most = 24;
    private const int OfEachCondition = 2;

    /// <summary>Draws them; null where the network needs conditions and no sample has any. The same network gives the same ones.</summary>
    /// <param name="network">What draws.</param>
    /// <param name="length">The values of a sample.</param>
    /// <param name="isConditional">Whether it needs conditions.</param>
    /// <param name="samples">What has conditions; null for none.</param>
    /// <param name="rows">The rows whose conditions are used.</param>
    public static DrawnSamples? Of(IVariational network, int length, bool isConditional, Dataset? samples, int[] rows)
    {
        var random = new CounterRandom(seed: 1);
        if (isConditional && samples is null)
            return null;
        int[] conditions = isConditional ? [.. rows.SelectMany(row => Enumerable.Repeat(row, OfEachCondition))] : [];
        var drawn = new float[isConditional ? conditions.Length : Most][];
        for (int i = 0; i < drawn.Length; i++)
        {
            drawn[i] = new float[length];
            network.SampleBatch(ref random, isConditional ? samples!.Condition(conditions[i]) : [], drawn[i]);
        }

        return new DrawnSamples(drawn, conditions);
    }
}

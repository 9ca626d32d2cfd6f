namespace Autoencoders;

/// <summary>The probe that a save adds to a file.</summary>
internal sealed class WeightsProbe
{
    private readonly List<(string Name, int Rows, float[] Values)> _tensors = [];

    private WeightsProbe()
    {
    }

    /// <summary>Runs a network on the rows of a probe.</summary>
    /// <param name="network">The network to save.</param>
    /// <param name="scaler">The scaler to save with it.</param>
    /// <param name="rows">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length.</param>
    /// <exception cref="ArgumentException">The rows are too many or none, do not fit the network, or it gives no finite numbers for them.</exception>
    public static WeightsProbe Of<TNetwork>(
        TNetwork network, IScaler? scaler, ReadOnlySpan<float> rows, ReadOnlySpan<float> conditions)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        (int count, int rest) = Math.DivRem(rows.Length, TNetwork.InputLength);
        if (rest != 0)
            throw new ArgumentException($"{rows.Length} values are not whole rows of {TNetwork.InputLength}.", nameof(rows));
        if (count is < 1 or > ProbeTensors.MostRows)
            throw new ArgumentException($"A probe has 1 to {ProbeTensors.MostRows} rows, not {count}.", nameof(rows));
        if (conditions.Length != count * TNetwork.ConditionLength)
        {
            throw new ArgumentException(
                $"{conditions.Length} values do not fit {count} conditions of {TNetwork.ConditionLength}.", nameof(conditions));
        }

        ProbeOutputs outputs = ProbeOutputs.Of(network, scaler, rows, conditions);
        RequireFinite(outputs.Codes, "code");
        RequireFinite(outputs.Reconstructions, "reconstruction");
        var probe = new WeightsProbe();
        probe.Add(ProbeTensors.Input, count, rows.ToArray());
        if (conditions.Length > 0)
            probe.Add(ProbeTensors.Condition, count, conditions.ToArray());
        if (outputs.Codes.Length > 0)
            probe.Add(ProbeTensors.Code, count, outputs.Codes);
        probe.Add(ProbeTensors.Reconstruction, count, outputs.Reconstructions);
        probe.Add(ProbeTensors.Weights, rows: 1, WeightSums.Of(network));
        return probe;
    }

    /// <summary>The same with the scores of a detector.</summary>
    /// <exception cref="ArgumentException">A score is not finite.</exception>
    public WeightsProbe WithScores(float[] scores)
    {
        RequireFinite(scores, "score");
        Add(ProbeTensors.Score, scores.Length, scores);
        return this;
    }

    /// <summary>Describes the tensors, behind those of the network.</summary>
    public void Describe(SafeTensorsWriter file)
    {
        foreach ((string name, int rows, float[] values) in _tensors)
            file.AddTensor(name, [rows, values.Length / rows]);
    }

    /// <summary>Writes the values of the tensors, in the order in which they were described.</summary>
    public void Write(SingleStream destination)
    {
        foreach ((_, _, float[] values) in _tensors)
            destination.Write(values);
    }

    private void Add(string name, int rows, float[] values) => _tensors.Add((name, rows, values));

    private static void RequireFinite(float[] values, string output)
    {
        foreach (float value in values)
        {
            if (!float.IsFinite(value))
                throw new ArgumentException(FormattableString.Invariant($"The network gives a {output} of {value} for a row of the probe."));
        }
    }
}

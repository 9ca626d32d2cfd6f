namespace Autoencoders;

/// <summary>A network class of a family.</summary>
internal sealed record FamilyMember(
    string Name, int InputLength, int ConditionLength, Loss Loss, bool IsVariational, Func<FamilyRun, JudgedNetwork> Train)
{
    // The bound draws a code for each row: some draws make its noise small beside the differences between rows.
    private const int Draws = 8;

    /// <summary>A class under a name, or its own.</summary>
    public static FamilyMember Of<TNetwork>(string? name)
        where TNetwork : class, ITrainable<TNetwork>
    {
        name ??= typeof(TNetwork).Name;
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        NetworkDescription description = TNetwork.Description;
        return new FamilyMember(
            name,
            TNetwork.InputLength,
            TNetwork.ConditionLength,
            description.Loss,
            description.CodeKind == CodeKinds.Variational,
            run => TrainNew<TNetwork>(name, run));
    }

    /// <summary>The reason why no number compares another member with this one; null if one does.</summary>
    public string? Difference(FamilyMember other) =>
        other.InputLength != InputLength ? $"{other.Name} takes rows of {other.InputLength} values, {Name} of {InputLength}."
        : other.ConditionLength != ConditionLength
            ? $"{other.Name} takes conditions of {other.ConditionLength} values, {Name} of {ConditionLength}."
        : other.Loss != Loss ? $"{other.Name} has the loss {other.Loss}, {Name} {Loss}: no number compares them."
        : null;

    private static JudgedNetwork TrainNew<TNetwork>(string name, FamilyRun run)
        where TNetwork : class, ITrainable<TNetwork>
    {
        TrainingSamples.Require<TNetwork>(run.HeldOut, "heldOut");
        TNetwork network = TNetwork.Create(run.Options.Seed);
        TrainingResult training = new Trainer<TNetwork>(network, run.Optimizer())
            .Fit(run.Samples, run.Options, run.ProgressOf(name), run.CancellationToken);
        var losses = new float[run.HeldOut.Count];
        ReadOnlySpan<float> rows = run.HeldOut.Values.Span;
        ReadOnlySpan<float> conditions = TNetwork.ConditionLength == 0 ? [] : run.HeldOut.Conditions.Span;
        if (run.Measure == FamilyMeasure.NegativeLogLikelihood)
            MeasureLikelihood((IVariational)network, rows, conditions, run.Options.Seed, losses);
        else
            network.EvaluateBatch(rows, conditions, losses);
        return new JudgedNetwork(name, network, TNetwork.CodeLength, TNetwork.ParameterCount, training, losses);
    }

    private static void MeasureLikelihood(
        IVariational network, ReadOnlySpan<float> rows, ReadOnlySpan<float> conditions, int seed, float[] losses)
    {
        var bounds = new float[losses.Length];
        var random = new CounterRandom(unchecked((ulong)seed));
        for (int draw = 0; draw < Draws; draw++)
        {
            network.EvidenceLowerBoundBatch(rows, conditions, ref random, bounds);
            for (int row = 0; row < losses.Length; row++)
                losses[row] -= bounds[row] / Draws;
        }
    }
}

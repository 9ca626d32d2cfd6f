namespace Autoencoders;

/// <summary>The score of a network that was fitted to reference rows. Many threads may share it, and scoring allocates nothing.</summary>
internal interface IFittedScore
{
    /// <summary>Usual rows in network units; null where the score does not look for neighbors.</summary>
    Dataset? UsualRows { get; }

    /// <summary>The scores of any number of rows, each the same in a batch of any size.</summary>
    /// <param name="rows">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length.</param>
    /// <param name="scaler">Takes the rows to network units; null where they are.</param>
    /// <param name="scores">Receives one value a row.</param>
    void ScoreBatch(ReadOnlySpan<float> rows, ReadOnlySpan<float> conditions, IScaler? scaler, Span<float> scores);

    /// <summary>The results of held-out rows.</summary>
    /// <param name="source">The rows in the units of the scaler.</param>
    /// <param name="scaler">Takes them to network units; null where they are.</param>
    /// <param name="name">The parameter.</param>
    HeldOutScores HeldOut(ISampleSource source, IScaler? scaler, string name);
}

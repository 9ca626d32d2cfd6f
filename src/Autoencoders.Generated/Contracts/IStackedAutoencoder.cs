namespace Autoencoders;

/// <summary>
/// The contract of a network annotated with <see cref="StackedAttribute"/> for pre-training: steps that train one level alone. Levels count
/// from 1, the outermost; the last one holds the code.
/// </summary>
/// <typeparam name="TSelf">The generated class itself.</typeparam>
public interface IStackedAutoencoder<TSelf> : ITrainable<TSelf>
    where TSelf : class, IStackedAutoencoder<TSelf>
{
    /// <summary>The number of levels, at least 2.</summary>
    static abstract int LevelCount { get; }

    /// <summary>The number of stages of a step of one level.</summary>
    /// <param name="level">1 to <see cref="LevelCount"/>.</param>
    static abstract int LevelStageCount(int level);

    /// <summary>The multiplications of one sample in a step of one level, those of the frozen layers before it included.</summary>
    /// <param name="level">1 to <see cref="LevelCount"/>.</param>
    static abstract long LevelMultiplyAdds(int level);

    /// <summary>The parameters that a level trains, as ranges of <see cref="INetwork{TSelf}.Parameters"/>.</summary>
    /// <param name="level">1 to <see cref="LevelCount"/>.</param>
    static abstract ReadOnlySpan<Range> LevelParameters(int level);

    /// <summary>
    /// Runs one part of one stage of a step of one level: from <see cref="TrainingWorkspace.Inputs"/> through the frozen layers before
    /// the level to <see cref="TrainingWorkspace.Losses"/>, and to the gradients of the parameters of the level, beside which
    /// <see cref="TrainingWorkspace.Gradients"/> stay as they are.
    /// </summary>
    /// <param name="level">1 to <see cref="LevelCount"/>.</param>
    /// <param name="stage">0 to <see cref="LevelStageCount"/> - 1, in this order.</param>
    /// <param name="workspace">The memory of the step, made for this network.</param>
    /// <param name="part">0 to <paramref name="parts"/> - 1.</param>
    /// <param name="parts">How many threads share the stage.</param>
    void RunLevelStage(int level, int stage, TrainingWorkspace workspace, int part, int parts);

    /// <summary>Takes over what the last step of a level measured but does not train.</summary>
    /// <param name="level">1 to <see cref="LevelCount"/>.</param>
    /// <param name="workspace">The memory of the step, with what its stages wrote.</param>
    void UpdateLevelStatistics(int level, TrainingWorkspace workspace);
}

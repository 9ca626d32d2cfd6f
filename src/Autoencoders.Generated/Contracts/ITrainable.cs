using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>
/// The contract of a generated network for training and validation. Every network implements it unless it is declared with
/// <see cref="AutoencoderAttribute.Training"/> = false. Training needs the instance alone.
/// </summary>
/// <typeparam name="TSelf">The generated class itself.</typeparam>
public interface ITrainable<TSelf> : INetwork<TSelf>
    where TSelf : class, ITrainable<TSelf>
{
    /// <summary>
    /// The current penalty on the weights: the sum of the declared <c>L1 Σ|w|</c> and <c>L2 Σw²</c>, which training minimizes together with
    /// the loss and which no reported loss includes.
    /// </summary>
    float Penalty { get; }

    /// <summary>The terms of the loss that training minimizes, without weight penalties; the reconstruction comes first.</summary>
    static virtual ImmutableArray<LossTerm> LossTerms => LossTerm.ReconstructionAlone;

    /// <summary>True if training puts noise on the samples, which the network learns to remove.</summary>
    static virtual bool Corrupts => false;

    /// <summary>The number of units or codebook entries whose use training counts; 0 if it counts none.</summary>
    static virtual int CodeUnits => 0;

    /// <summary>
    /// The outputs of the first layer if it gathers weights for sparse rows (<see cref="SparseDenseAttribute"/>): its weights are the first
    /// parameters, as many for each column. 0 for other networks.
    /// </summary>
    static virtual int GatheredUnits => 0;

    /// <summary>The parameters of which a training step changes those of its mini-batch alone, in their order; none for most networks.</summary>
    static virtual ReadOnlySpan<LookupTable> LookupTables => [];

    /// <summary>The number of stages of a training step; between two stages all parts wait for each other.</summary>
    static abstract int StageCount { get; }

    /// <summary>The floats that a step of up to <paramref name="capacity"/> rows needs beside inputs, losses and gradients.</summary>
    /// <param name="capacity">The largest number of rows of a mini-batch.</param>
    /// <exception cref="OverflowException">They would exceed 2³¹.</exception>
    static abstract int ScratchLength(int capacity);

    /// <summary>
    /// Runs one part of one stage of a training step: from <see cref="TrainingWorkspace.Inputs"/> to
    /// <see cref="TrainingWorkspace.Losses"/> and <see cref="TrainingWorkspace.Gradients"/>. The parts of a stage are independent and may
    /// run at the same time; into how many a stage is split does not change a bit of the result.
    /// </summary>
    /// <param name="stage">0 to <see cref="StageCount"/> - 1, in this order.</param>
    /// <param name="workspace">The memory of the step, made for this network.</param>
    /// <param name="part">0 to <paramref name="parts"/> - 1.</param>
    /// <param name="parts">How many threads share the stage.</param>
    void RunStage(int stage, TrainingWorkspace workspace, int part, int parts);

    /// <summary>
    /// Takes over what the last step measured but does not train: running statistics. Called once after a step whose loss is finite.
    /// </summary>
    /// <param name="workspace">The memory of the step, with what its stages wrote.</param>
    void UpdateStatistics(TrainingWorkspace workspace);

    /// <summary>
    /// The validation losses of a network without corruption: the loss of each of any number of samples, without dropout and other noise of
    /// training.
    /// </summary>
    /// <param name="inputs">Row-major: rows x <see cref="INetwork{TSelf}.InputLength"/>.</param>
    /// <param name="conditions">Row-major: rows x <see cref="INetwork{TSelf}.ConditionLength"/>; empty without a condition.</param>
    /// <param name="losses">Receives one value a row.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    void EvaluateBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> losses);

    /// <summary>
    /// The validation losses of a network that learns to remove noise: the loss between samples without noise and their reconstructions
    /// from samples with noise, without dropout and other noise of training. The noise of a sample is a function of the seed, of its row
    /// and, for noise that depends on values, of these. Without corruption, the result is that of <see cref="EvaluateBatch"/>.
    /// </summary>
    /// <param name="inputs">Row-major: rows x <see cref="INetwork{TSelf}.InputLength"/>, without noise.</param>
    /// <param name="conditions">Row-major: rows x <see cref="INetwork{TSelf}.ConditionLength"/>; empty without a condition.</param>
    /// <param name="losses">Receives one value a row.</param>
    /// <param name="firstRow">Which row of all samples the first one is.</param>
    /// <param name="seed">Chooses the noise.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many.</exception>
    void EvaluateCorruptedBatch(
        ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> losses, int firstRow, int seed) =>
        EvaluateBatch(inputs, conditions, losses);
}

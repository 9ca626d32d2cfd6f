using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>
/// The contract of a generated network for training and saving. Library code is generic over networks and needs no reflection. Training and
/// loading need the instance alone.
/// </summary>
/// <typeparam name="TSelf">The generated class itself.</typeparam>
public interface INetwork<TSelf>
    where TSelf : class, INetwork<TSelf>
{
    /// <summary>The number of values of one sample.</summary>
    static abstract int InputLength { get; }

    /// <summary>The number of values of one code.</summary>
    static abstract int CodeLength { get; }

    /// <summary>The number of trained values: the length of <see cref="Parameters"/>.</summary>
    static abstract int ParameterCount { get; }

    /// <summary>
    /// The multiplications of one sample, which tell how many threads are worth waking: about <see cref="ParameterCount"/> where each
    /// weight is used once, far more where a convolution uses it at every position.
    /// </summary>
    static virtual long MultiplyAdds => TSelf.ParameterCount;

    /// <summary>The layers, which weights must fit, in one line: <c>input 784 | dense 32 identity | code | dense 784 sigmoid</c>.</summary>
    static abstract string Architecture { get; }

    /// <summary>The layers as data, made at the first call; <see cref="NetworkDescription.Of"/> gives it for a class.</summary>
    static abstract NetworkDescription Description { get; }

    /// <summary>
    /// The tensors that <see cref="State"/> is made of, without gap or overlap, in the order of their offsets: first the trained ones,
    /// which fill <see cref="Parameters"/>, then running statistics.
    /// </summary>
    static abstract ReadOnlySpan<TensorLayout> Tensors { get; }

    /// <summary>Makes a network with initialized weights.</summary>
    /// <param name="seed">The same seed gives the same weights, bit for bit.</param>
    static abstract TSelf Create(int seed);

    /// <summary>All weights and biases as one block.</summary>
    Span<float> Parameters { get; }

    /// <summary>
    /// All that a network remembers, and that a weights file holds, as one block: <see cref="Parameters"/>, and behind them what training
    /// measures rather than learns: the running statistics of batch normalization, codebooks with the counts and sums that they follow.
    /// A copy of <see cref="Parameters"/> alone is another network wherever there is more; <see cref="Clone"/> and
    /// <see cref="CopyFrom"/> copy all of it.
    /// </summary>
    Span<float> State { get; }

    /// <summary>
    /// A new network with the same <see cref="State"/>, bit for bit, that shares no memory with this one. This one may be used for
    /// inference meanwhile, but not be trained or loaded. A service that learns beside inference trains one network and, now and then,
    /// lets a clone of it take the place of the one that its threads read.
    /// </summary>
    TSelf Clone()
    {
        TSelf copy = TSelf.Create(seed: 0);
        State.CopyTo(copy.State);
        return copy;
    }

    /// <summary>
    /// Takes over the <see cref="State"/> of another network, bit for bit, and with it all that inference derives from it. Allocates
    /// nothing. Nobody else may use this network meanwhile; the other may be used for inference, but not be trained or loaded.
    /// </summary>
    /// <param name="other">The network to copy.</param>
    void CopyFrom(TSelf other)
    {
        ArgumentNullException.ThrowIfNull(other);
        other.State.CopyTo(State);
    }

    /// <summary>
    /// Runs every member of inference on throw-away values, so that all of it is compiled before its time matters. It changes nothing,
    /// allocates, and is safe beside inference. Networks that are not generated do nothing.
    /// </summary>
    void WarmUp()
    {
    }

    /// <summary>
    /// The current penalty on the weights: the sum of the declared <c>L1 Σ|w|</c> and <c>L2 Σw²</c>, which training minimizes together with
    /// the loss and which no reported loss includes.
    /// </summary>
    float Penalty { get; }

    /// <summary>The number of values of the condition that encoder and decoder are given beside each sample; 0 without one.</summary>
    static virtual int ConditionLength => 0;

    /// <summary>The terms of the loss that training minimizes, without weight penalties; the reconstruction comes first.</summary>
    static virtual ImmutableArray<LossTerm> LossTerms => LossTerm.ReconstructionAlone;

    /// <summary>
    /// True if samples may lack values, which are NaN: declared as <see cref="Missing.Masked"/>. Others train on finite values only.
    /// </summary>
    static virtual bool AcceptsMissing => false;

    /// <summary>True if training puts noise on the samples, which the network learns to remove.</summary>
    static virtual bool Corrupts => false;

    /// <summary>The samples that the reconstruction's loss is defined for; training refuses others.</summary>
    static virtual LossDomain LossDomain => LossDomain.Numbers;

    /// <summary>The number of units or codebook entries whose use training counts; 0 if it counts none.</summary>
    static virtual int CodeUnits => 0;

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
    /// <param name="inputs">Row-major: rows x <see cref="InputLength"/>.</param>
    /// <param name="conditions">Row-major: rows x <see cref="ConditionLength"/>; empty without a condition.</param>
    /// <param name="losses">Receives one value a row.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    void EvaluateBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> losses);

    /// <summary>
    /// The validation losses of a network that learns to remove noise: the loss between samples without noise and their reconstructions
    /// from samples with noise, without dropout and other noise of training. The noise of a sample is a function of the seed, of its row
    /// and, for noise that depends on values, of these. Without corruption, the result is that of <see cref="EvaluateBatch"/>.
    /// </summary>
    /// <param name="inputs">Row-major: rows x <see cref="InputLength"/>, without noise.</param>
    /// <param name="conditions">Row-major: rows x <see cref="ConditionLength"/>; empty without a condition.</param>
    /// <param name="losses">Receives one value a row.</param>
    /// <param name="firstRow">Which row of all samples the first one is.</param>
    /// <param name="seed">Chooses the noise.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many.</exception>
    void EvaluateCorruptedBatch(
        ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> losses, int firstRow, int seed) =>
        EvaluateBatch(inputs, conditions, losses);
}

namespace Autoencoders;

/// <summary>
/// What a generated network offers to library code, which is generic over networks and needs no reflection. Inference may be called
/// from many threads on one instance; whoever trains or loads owns the instance meanwhile.
/// </summary>
/// <typeparam name="TSelf">The generated class itself.</typeparam>
public interface IAutoencoder<TSelf>
    where TSelf : class, IAutoencoder<TSelf>
{
    /// <summary>The number of values of one sample.</summary>
    static abstract int InputLength { get; }

    /// <summary>The number of values of one code.</summary>
    static abstract int CodeLength { get; }

    /// <summary>The number of trained values: the length of <see cref="Parameters"/>.</summary>
    static abstract int ParameterCount { get; }

    /// <summary>
    /// The multiplications of one sample, which tell how many threads are worth waking: about <see cref="ParameterCount"/> where each weight
    /// is used once, far more where a convolution uses it at every position.
    /// </summary>
    static virtual long MultiplyAdds => TSelf.ParameterCount;

    /// <summary>The layers, which weights must fit, in one line: <c>input 784 | dense 32 identity | code | dense 784 sigmoid</c>.</summary>
    static abstract string Architecture { get; }

    /// <summary>
    /// The tensors that <see cref="State"/> is made of, without gap or overlap, in the order of their offsets: first the trained ones,
    /// which fill <see cref="Parameters"/>, then running statistics.
    /// </summary>
    static abstract ReadOnlySpan<TensorLayout> Tensors { get; }

    /// <summary>Makes a network with initialised weights.</summary>
    /// <param name="seed">The same seed gives the same weights, bit for bit.</param>
    static abstract TSelf Create(int seed);

    /// <summary>All weights and biases as one block.</summary>
    Span<float> Parameters { get; }

    /// <summary>
    /// All that a weights file holds, as one block: <see cref="Parameters"/>, and behind them what training measures rather than learns,
    /// such as the running statistics of batch normalisation.
    /// </summary>
    Span<float> State { get; }

    /// <summary>
    /// What the weights cost at present: the sum of the declared <c>L1 Σ|w|</c> and <c>L2 Σw²</c>, which training minimises together with
    /// the loss and which no reported loss includes.
    /// </summary>
    float Penalty { get; }

    /// <summary>Encodes one sample.</summary>
    /// <param name="input">One sample: <see cref="InputLength"/> values.</param>
    /// <param name="code">Receives <see cref="CodeLength"/> values.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void Encode(ReadOnlySpan<float> input, Span<float> code);

    /// <summary>Decodes one code.</summary>
    /// <param name="code">One code: <see cref="CodeLength"/> values.</param>
    /// <param name="reconstruction">Receives <see cref="InputLength"/> values.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void Decode(ReadOnlySpan<float> code, Span<float> reconstruction);

    /// <summary>Encodes and decodes one sample.</summary>
    /// <param name="input">One sample: <see cref="InputLength"/> values.</param>
    /// <param name="reconstruction">Receives <see cref="InputLength"/> values.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction);

    /// <summary>The declared loss between one sample and its reconstruction.</summary>
    /// <param name="input">One sample: <see cref="InputLength"/> values.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    float ReconstructionError(ReadOnlySpan<float> input);

    /// <summary>Encodes any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x <see cref="InputLength"/>.</param>
    /// <param name="codes">Receives rows x <see cref="CodeLength"/>.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many.</exception>
    void EncodeBatch(ReadOnlySpan<float> inputs, Span<float> codes);

    /// <summary>Decodes any number of codes.</summary>
    /// <param name="codes">Row-major: rows x <see cref="CodeLength"/>.</param>
    /// <param name="reconstructions">Receives rows x <see cref="InputLength"/>.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many.</exception>
    void DecodeBatch(ReadOnlySpan<float> codes, Span<float> reconstructions);

    /// <summary>Encodes and decodes any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x <see cref="InputLength"/>.</param>
    /// <param name="reconstructions">Receives rows x <see cref="InputLength"/>.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many.</exception>
    void ReconstructBatch(ReadOnlySpan<float> inputs, Span<float> reconstructions);

    /// <summary>The declared loss of each of any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x <see cref="InputLength"/>.</param>
    /// <param name="errors">Receives one value a row.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many.</exception>
    void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, Span<float> errors);

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
}

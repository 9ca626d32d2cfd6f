using System.Collections.Immutable;
using Autoencoders.Onnx;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>A generated network of a type that only the run knows.</summary>
internal interface INetworkProbe
{
    int InputLength { get; }

    int CodeLength { get; }

    /// <summary>True if it encodes and decodes; otherwise it reconstructs, and the four members of codes throw.</summary>
    bool HasCode { get; }

    Span<float> Parameters { get; }

    Span<float> State { get; }

    float Penalty { get; }

    ReadOnlySpan<TensorLayout> Tensors { get; }

    ImmutableArray<LossTerm> LossTerms { get; }

    string Architecture { get; }

    long MultiplyAdds { get; }

    NetworkDescription Description { get; }

    void Encode(ReadOnlySpan<float> input, Span<float> code);

    void Decode(ReadOnlySpan<float> code, Span<float> reconstruction);

    void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction);

    float ReconstructionError(ReadOnlySpan<float> input);

    void EncodeBatch(ReadOnlySpan<float> inputs, Span<float> codes);

    void DecodeBatch(ReadOnlySpan<float> codes, Span<float> reconstructions);

    void ReconstructBatch(ReadOnlySpan<float> inputs, Span<float> reconstructions);

    void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, Span<float> errors);

    /// <summary>The loss of each row as validation measures it of networks that learn to remove noise.</summary>
    void EvaluateCorruptedBatch(ReadOnlySpan<float> inputs, Span<float> losses, int firstRow, int seed);

    /// <summary>Losses and gradients of a batch, each stage split into a number of parts that run one after the other.</summary>
    /// <param name="batch">Whole rows.</param>
    /// <param name="parts">How many parts.</param>
    /// <param name="step">The number of the step, which chooses its random numbers.</param>
    (float[] Losses, float[] Gradients) Backpropagate(float[] batch, int parts, long step = 1);

    /// <summary>The values that the last <see cref="Backpropagate"/> gave to a term of the loss.</summary>
    float[] Term(int number);

    /// <summary>What the random numbers of a layer were drawn with in the last <see cref="Backpropagate"/>.</summary>
    ulong NoiseKey(int layer);

    /// <summary>How often each unit of the code was used in the steps so far.</summary>
    long[] CodeUse();

    /// <summary>Takes over the statistics of the last <see cref="Backpropagate"/>.</summary>
    void UpdateStatistics();

    /// <summary>The bytes that 1,000 training steps allocate.</summary>
    long AllocatedByTraining(float[] batch);

    /// <summary>A probe of a clone of the network.</summary>
    INetworkProbe Cloned();

    /// <summary>Copies the network of another probe of the same case.</summary>
    void CopyFrom(INetworkProbe other);

    /// <summary>Runs all inference on throw-away values.</summary>
    void WarmUp();

    /// <summary>A new trainer that was shown the samples, and has trained some steps.</summary>
    IOnlineProbe LearnOnline(float[] samples);

    /// <summary>The state after being saved and loaded.</summary>
    float[] SavedAndLoaded(string path);

    /// <summary>What a copy with small weights gives.</summary>
    SmallRun RunSmall(WeightPrecision precision, float[] inputs);

    /// <summary>The network as a distribution; null for one whose code is another.</summary>
    IVariational? Variational { get; }

    /// <summary>The network as one with indices; null for one without.</summary>
    IQuantized? Quantized { get; }

    /// <summary>The conditions that inference has for a number of rows; empty where the network takes none.</summary>
    float[] ConditionsOf(int rows);

    /// <summary>A part of the network as ONNX.</summary>
    byte[] SaveOnnx(OnnxPart part);

    /// <summary>A detector of the network as ONNX, and its verdicts on the rows that it was calibrated with.</summary>
    (byte[] Model, AnomalyVerdict[] Verdicts) SaveOnnxDetector(float[] inputs);

    /// <summary>
    /// A detector of the network as C, and its verdicts on the rows that it was calibrated with; of one without codes the network alone.
    /// </summary>
    (string Source, AnomalyVerdict[] Verdicts) SaveC(string prefix, float[] inputs);
}

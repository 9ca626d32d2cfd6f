namespace Autoencoders.Generator.Tests.Networks;

/// <summary>A generated network of a type that only the run knows.</summary>
public interface INetworkProbe
{
    int InputLength { get; }

    int CodeLength { get; }

    Span<float> Parameters { get; }

    ReadOnlySpan<TensorLayout> Tensors { get; }

    void Encode(ReadOnlySpan<float> input, Span<float> code);

    void Decode(ReadOnlySpan<float> code, Span<float> reconstruction);

    void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction);

    float ReconstructionError(ReadOnlySpan<float> input);

    void EncodeBatch(ReadOnlySpan<float> inputs, Span<float> codes);

    void DecodeBatch(ReadOnlySpan<float> codes, Span<float> reconstructions);

    void ReconstructBatch(ReadOnlySpan<float> inputs, Span<float> reconstructions);

    void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, Span<float> errors);

    /// <summary>The loss and the gradients of a batch, each stage split into a number of parts that run one after the other.</summary>
    (float Loss, float[] Gradients) Backpropagate(float[] batch, int parts);

    /// <summary>The bytes that 1,000 training steps allocate.</summary>
    long AllocatedByTraining(float[] batch);

    /// <summary>The parameters after being saved and loaded.</summary>
    float[] SavedAndLoaded(string path);
}

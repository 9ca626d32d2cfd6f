namespace Autoencoders.Generator.Planning;

/// <summary>The tensors of a layer that inference reads: those of the state, or others that are made from them.</summary>
/// <param name="Weights">The weights.</param>
/// <param name="Bias">The bias.</param>
internal sealed record InferenceWeights(WeightRef Weights, WeightRef Bias)
{
    /// <summary>True if inference reads other weights than training.</summary>
    public bool AreDerived => Weights.Block == WeightBlock.Inference;
}

namespace Autoencoders.Generator.Planning;

/// <summary>The tensors of a layer that inference reads: those of the state, or others that are made from them.</summary>
/// <param name="Weights">The weights.</param>
/// <param name="Bias">The bias.</param>
/// <param name="OfBatches">The weights as batches read them.</param>
internal sealed record InferenceWeights(WeightRef Weights, WeightRef Bias, WeightRef OfBatches)
{
    /// <summary>True if batches of inference read other weights than those of training.</summary>
    public bool AreDerived => OfBatches.Block == WeightBlock.Inference;
}

using Autoencoders.Generator.Layers;

namespace Autoencoders.Generator.Planning;

/// <summary>
/// The layers that a contraction goes through: those of the encoder. Noise on the input comes before them, and so do zeros for what is
/// missing: the Jacobian is that by the input with its noise.
/// </summary>
internal sealed class ContractionPath(LayerSequence sequence)
{
    /// <summary>The first of them, from 0.</summary>
    public int First { get; } =
        sequence.Steps.TakeWhile(step => step.Layer.Is(LayerTraits.TrainingOnly | LayerTraits.ReplacesMissing)).Count();

    /// <summary>The one behind the last of them.</summary>
    public int End => sequence.EncoderLayers;

    /// <summary>True if the norm is computed exactly: from the norms of weights, where there is one layer.</summary>
    public bool IsExact => End == First + 1 && sequence.Steps[First].Layer.Is(LayerTraits.TellsNorm);

    public bool Contains(int index) => index >= First && index < End;
}

using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>One layer of a sequence and the attribute that it comes from; a mirrored one comes from none.</summary>
/// <param name="Layer">What it computes.</param>
/// <param name="Activation">What it applies to each output.</param>
/// <param name="Weights">How its weights begin and what they cost.</param>
/// <param name="Written">The attribute.</param>
/// <param name="Reads">The values that it reads, first its inputs.</param>
internal sealed record LayerStep(
    ILayer Layer, ActivationKind Activation, WeightPlan Weights, AttributeModel? Written, EquatableArray<Value> Reads)
{
    public bool IsTrained => Layer is ITrained;

    /// <summary>The values that are its inputs.</summary>
    public Value Source => Reads[0];

    /// <summary>The value at the start of the residual span that the layer ends; null for others.</summary>
    public Value? SpanStart => Layer.Is(LayerTraits.EndsSpan) ? Reads[1] : null;

    /// <summary>The place in the source where its size is written.</summary>
    public Anchor? Size => Written?.Arguments.FirstOrDefault(argument => argument.Value is int)?.Anchor ?? Written?.Anchor;

    /// <summary>The place where its output channels are written; null if no argument gives their number.</summary>
    public Anchor? Width => Written?.Arguments
        .FirstOrDefault(argument => argument.Name is "units" or "filters" && argument.Value is int width && width == Layer.Output.Channels)
        ?.Anchor;
}

using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>A network with every decision made; emission only prints it.</summary>
/// <param name="Type">The class to write into.</param>
/// <param name="Layers">All layers from input to reconstruction.</param>
/// <param name="EncoderLayers">How many of them make the code.</param>
/// <param name="Loss">What training minimises.</param>
/// <param name="Architecture">The layers in one line.</param>
/// <param name="BlockRows">How many rows a batch call carries through the network at a time.</param>
/// <param name="ScratchColumns">How many floats a row of a training step keeps.</param>
/// <param name="TransposedLength">How many floats of transposed weights a training step keeps.</param>
internal sealed record NetworkPlan(
    TypeModel Type,
    EquatableArray<LayerPlan> Layers,
    int EncoderLayers,
    LossKind Loss,
    string Architecture,
    int BlockRows,
    int ScratchColumns,
    int TransposedLength)
{
    public Shape Input => Layers[0].Operator.Input;

    public LayerPlan Code => Layers[EncoderLayers - 1];

    public LayerPlan Last => Layers[Layers.Count - 1];

    public int ParameterCount => Layers.Sum(layer => layer.ParameterCount);

    public IEnumerable<LayerPlan> Encoder => Layers.Take(EncoderLayers);

    public IEnumerable<LayerPlan> Decoder => Layers.Skip(EncoderLayers);
}

using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;

namespace Autoencoders.Generator.Planning;

/// <summary>One layer with every decision made.</summary>
/// <param name="Number">Its place in the network, from 1.</param>
/// <param name="Name">Its name in the emitted code: <c>Encoder1</c>, <c>Code</c>, <c>Decoder1</c>, <c>Reconstruction</c>.</param>
/// <param name="Operator">What it computes.</param>
/// <param name="Activation">What it applies to each output.</param>
/// <param name="Module">Its name in PyTorch: <c>encoder.0</c>.</param>
/// <param name="Tensors">What it trains.</param>
/// <param name="ParameterOffset">Where its first tensor begins in the parameter block.</param>
/// <param name="OutputColumn">How many floats a row of a training step keeps before this layer's outputs.</param>
/// <param name="DeltaColumn">How many floats a row of a training step keeps before this layer's deltas.</param>
/// <param name="TransposedOffset">Where its transposed weights begin behind those rows.</param>
/// <param name="FeedsLoss">Whether the loss reads its pre-activations, so that its methods take the activation as a type parameter.</param>
internal sealed record LayerPlan(
    int Number,
    string Name,
    ILayer Operator,
    ActivationKind Activation,
    string Module,
    EquatableArray<TensorPlan> Tensors,
    int ParameterOffset,
    int OutputColumn,
    int DeltaColumn,
    int TransposedOffset,
    bool FeedsLoss)
{
    public int Inputs => Operator.Input.Length;

    public int Outputs => Operator.Output.Length;

    public int ParameterCount => Tensors.Sum(tensor => tensor.Length);

    public bool IsFirst => Number == 1;

    /// <summary>The activation as the layer's methods name it.</summary>
    public string ActivationType => FeedsLoss ? "TActivation" : Activation.Name;

    /// <summary>What stands behind the name of a method that takes the activation as a type parameter.</summary>
    public string TypeParameter => FeedsLoss ? "<TActivation>" : "";

    /// <summary>The constraint of that type parameter.</summary>
    public string Constraint => FeedsLoss ? "where TActivation : struct, IActivation" : "";

    /// <summary>The name as a local variable.</summary>
    public string Variable => char.ToLowerInvariant(Name[0]) + Name.Substring(1);
}

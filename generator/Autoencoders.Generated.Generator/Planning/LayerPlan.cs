using System.Runtime.CompilerServices;
using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Graph;
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
/// <param name="Buffers">What it measures while training and reads otherwise.</param>
/// <param name="BufferOffset">Where the first of these begins, behind all parameters.</param>
/// <param name="Weights">The weights that it trains: its own, or those that it is tied to.</param>
/// <param name="Inference">What it reads of them when the network is not trained.</param>
/// <param name="Penalty">What its weights cost.</param>
/// <param name="Reads">The values that it reads, first its inputs.</param>
/// <param name="InInference">Whether it does anything when the network is not trained.</param>
/// <param name="InferenceActivation">What it applies then: the activation of a batch normalization that has become part of it.</param>
/// <param name="FeedsLoss">Whether the loss reads its sums and applies the activation itself.</param>
/// <param name="OpensActivation">Whether its methods take the activation as a type parameter, as not all callers want the same.</param>
/// <param name="MayUnroll">Whether a tiny layer may be written without a loop, which is fast only if the compiler optimizes it.</param>
/// <param name="AddsLikeBatch">Whether one sample adds up in the order of a batch, so that both have the same bits.</param>
/// <param name="InputDerivative">The activation before it whose derivative its backward method applies; null for none.</param>
/// <param name="Memory">What a training step holds of it.</param>
internal sealed record LayerPlan(
    int Number,
    string Name,
    ILayer Operator,
    ActivationKind Activation,
    string Module,
    EquatableArray<TensorPlan> Tensors,
    int ParameterOffset,
    EquatableArray<TensorPlan> Buffers,
    int BufferOffset,
    WeightRef Weights,
    InferenceWeights Inference,
    PenaltyPlan Penalty,
    EquatableArray<Value> Reads,
    bool InInference,
    ActivationKind InferenceActivation,
    bool FeedsLoss,
    bool OpensActivation,
    bool MayUnroll,
    bool AddsLikeBatch,
    ActivationKind? InputDerivative,
    LayerMemory Memory)
{
    private static readonly ConditionalWeakTable<LayerPlan, Memo> s_memos = new();

    public int Inputs => Operator.Input.Length;

    public int Outputs => Operator.Output.Length;

    public int ParameterCount => Tensors.Sum(tensor => tensor.Length);

    /// <summary>The values that it gives.</summary>
    public Value Writes => new(Number);

    /// <summary>The values that are its inputs.</summary>
    public Value Source => Reads[0];

    /// <summary>The name as a local variable.</summary>
    public string Variable => VariableOf(Name);

    /// <summary>
    /// The activation that the layer itself applies, unless its callers do; an activation over all channels is a separate pass.
    /// </summary>
    public ActivationKind Fused => Activation.IsRowwise ? Identity.Kind : Activation;

    /// <summary>True if its methods store the sums as they are.</summary>
    public bool StoresPreActivations => !OpensActivation && Fused == Identity.Kind;

    /// <summary>True if some caller wants an activation that is too long to stand behind each sum.</summary>
    public bool MayBeLong => Fused.IsLong || InferenceActivation.IsLong;

    /// <summary>The activation as the layer's methods name it.</summary>
    public string ActivationType => OpensActivation ? "TActivation" : Fused.Name;

    /// <summary>The suffix of the name of a method that takes the activation as a type parameter.</summary>
    public string TypeParameter => OpensActivation ? "<TActivation>" : "";

    /// <summary>The constraint of that type parameter.</summary>
    public string Constraint => OpensActivation ? "where TActivation : struct, IActivation" : "";

    /// <summary>The type argument for an activation that a caller wants.</summary>
    public string TypeArgument(ActivationKind wanted) => OpensActivation ? $"<{wanted.Name}>" : "";

    /// <summary>The operand of the derivative of its activation.</summary>
    public ValuePlan? Kept => Activation.DerivativeReadsInput ? Memory.PreActivations : Memory.Output;

    /// <summary>The bias that it trains.</summary>
    public WeightRef Bias => Tensor("bias");

    /// <summary>The needs of the layer in a training step.</summary>
    public TrainingNeeds Needs => Made.Needs;

    /// <summary>All passes that the layer can do.</summary>
    public Pass[] Passes => Made.Passes;

    private Memo Made => s_memos.GetValue(this, static layer => new Memo(layer));

    /// <summary>The pass that a training step goes forward by.</summary>
    public Pass TrainingForward => Find(PassKind.TrainingForward) ?? Pass(PassKind.Forward);

    /// <summary>A tensor of its own, trained or measured.</summary>
    public WeightRef Tensor(string name)
    {
        bool isTrained = Tensors.Any(tensor => tensor.Name == name);
        int before = (isTrained ? Tensors : Buffers).TakeWhile(tensor => tensor.Name != name).Sum(tensor => tensor.Length);
        return new WeightRef(WeightBlock.State, (isTrained ? ParameterOffset : BufferOffset) + before);
    }

    /// <summary>A pass of the layer.</summary>
    public Pass Pass(PassKind kind) =>
        Find(kind) ?? throw new InvalidOperationException($"There is no pass {kind.Prefix}{Name}{kind.Suffix}.");

    /// <summary>A pass of the layer; null where it has none of this kind.</summary>
    public Pass? Find(PassKind kind) => Array.Find(Passes, pass => pass.Kind == kind);

    /// <summary>The values of a training step that the layer declares.</summary>
    public ValuePlan KeptValue(KeptValue kept) => Memory.Keeps.First(value => value.Name == Variable + kept.Name);

    public static string VariableOf(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>The parts that the layer makes and that many ask for. They follow from the plan, and are not compared with it.</summary>
    private sealed class Memo(LayerPlan layer)
    {
        public TrainingNeeds Needs { get; } = layer.Operator.Needs;

        public Pass[] Passes { get; } = [.. layer.Operator.Passes(layer)];
    }
}

using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Columns;
using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Operations;

namespace Autoencoders.Generator.Planning;

/// <summary>A network with every decision made; emission only prints it.</summary>
/// <param name="Type">The class to write into.</param>
/// <param name="Input">The shape of a sample.</param>
/// <param name="Layers">All layers from input to reconstruction.</param>
/// <param name="EncoderLayers">How many of them make the code.</param>
/// <param name="CodeKind">The name of the code's kind.</param>
/// <param name="Heads">What training minimizes: the errors of all columns of the output, in their order.</param>
/// <param name="Architecture">The layers in one line.</param>
/// <param name="ConditionLength">The values of the condition; 0 without one.</param>
/// <param name="Contraction">How the encoder is contracted; null where it is not.</param>
/// <param name="Stages">What a training step does, in this order.</param>
/// <param name="AfterStep">What one thread does after each step.</param>
/// <param name="BlockRows">How many rows a batch call carries through the network at a time.</param>
/// <param name="TrainingBlockRows">How many rows go forward and back together in training; 0 for all of a thread's.</param>
/// <param name="ScratchColumns">How many floats a row of a training step keeps.</param>
/// <param name="TransposedLength">How many floats of transposed weights a training step keeps.</param>
/// <param name="StatisticsLength">How many floats of statistics it keeps.</param>
/// <param name="Inference">The weights that inference reads instead of the state's.</param>
internal sealed record NetworkPlan(
    TypeModel Type,
    Shape Input,
    EquatableArray<LayerPlan> Layers,
    int EncoderLayers,
    string CodeKind,
    EquatableArray<HeadPlan> Heads,
    string Architecture,
    int ConditionLength,
    ContractionPlan? Contraction,
    EquatableArray<TrainingStage> Stages,
    EquatableArray<TrainingOperation> AfterStep,
    int BlockRows,
    int TrainingBlockRows,
    int ScratchColumns,
    int TransposedLength,
    int StatisticsLength,
    InferenceBlock Inference)
{
    /// <summary>The levels of a stacked autoencoder, each a network of some of the layers; none for others.</summary>
    public EquatableArray<NetworkPlan> Levels { get; init; } = [];

    /// <summary>The columns of the table that the network reads; null for other samples.</summary>
    public TablePlan? Table { get; init; }

    /// <summary>The network that this is a level of; null for a whole network.</summary>
    public LevelPlan? Level { get; init; }

    /// <summary>False for a network that only infers; <see cref="InferenceLayout"/> has taken out what training needs.</summary>
    public bool Trains { get; init; } = true;

    /// <summary>The weights file that is part of the assembly, with its tensors in the order of <see cref="Tensors"/>; null without one.</summary>
    public FrozenFile? Frozen { get; init; }

    /// <summary>The network as C functions; null where it is not exported.</summary>
    public ExportPlan? Exports { get; init; }

    /// <summary>The mistake for which the network is refused; null for a sound one.</summary>
    public string? Refusal { get; init; }

    /// <summary>The floats that a row of any training step keeps, whether of the whole or of a level.</summary>
    public int MostColumns => Levels.Select(level => level.ScratchColumns).Append(ScratchColumns).Max();

    /// <summary>The floats that all rows of any training step share.</summary>
    public int MostShared => Levels.Append(this).Max(plan => plan.TransposedLength + plan.StatisticsLength);

    /// <summary>The constant with the rows of a training block.</summary>
    public string StepRows => Level is null ? "StepRows" : $"StepRowsOfLevel{Level.Number}";

    public LayerPlan Code => Layers[EncoderLayers - 1];

    public LayerPlan Last => Layers[Layers.Count - 1];

    public int ParameterCount => Layers.Sum(layer => layer.ParameterCount);

    public int BufferCount => Layers.Sum(layer => layer.Buffers.Sum(tensor => tensor.Length));

    /// <summary>All tensors in the order of files: those that are trained, then those that training measures; and their places in the state.</summary>
    public IEnumerable<(LayerPlan Layer, TensorPlan Tensor, int Offset)> Tensors =>
        Layers.SelectMany(layer => Places(layer, layer.Tensors, layer.ParameterOffset))
            .Concat(Layers.SelectMany(layer => Places(layer, layer.Buffers, layer.BufferOffset)));

    public int StateLength => ParameterCount + BufferCount;

    /// <summary>True if samples may lack values.</summary>
    public bool AcceptsMissing => Layers[0].Operator.Is(LayerTraits.ReplacesMissing);

    /// <summary>True if samples are sparse rows, for which the first layer gathers weights.</summary>
    public bool Gathers => Layers[0].Operator.Is(LayerTraits.Gathers);

    /// <summary>True if training puts noise on the samples.</summary>
    public bool Corrupts => Trains && Layers.Any(layer => layer.Operator.Is(LayerTraits.Corrupts));

    /// <summary>True if attributes divide the output into heads, which stand behind the last layer.</summary>
    public bool HasHeads => Heads[0].IsDeclared;

    /// <summary>True if one of these heads has an activation.</summary>
    public bool ActivatesHeads => HasHeads && Table is null && Heads.Any(head => head.Activation != Identity.Kind);

    /// <summary>True if the outputs of a layer become the columns of a reconstruction, which has another width.</summary>
    public bool GivesColumns(LayerPlan layer) => Table is not null && layer.Number == Decoder.Last().Number;

    /// <summary>The head of all columns where none is declared; its activation is that of the last layer.</summary>
    public HeadPlan OnlyHead => Heads.Single(head => !head.IsDeclared);

    /// <summary>True if the code is drawn from a distribution, so that training minimizes a bound of the likelihood.</summary>
    public bool IsVariational => Code.Operator is IDistribution;

    /// <summary>The distributions of the output's values in words, where the code is a distribution too.</summary>
    public string LikelihoodDescription =>
        string.Join(" and ", Heads.Select(head => head.Loss.Likelihood!.Description).Distinct());

    /// <summary>True if some columns of a sample are not any numbers.</summary>
    public bool HasDomain => Table is not null || Heads.Any(head => head.Loss.Domain is not null);

    /// <summary>The terms of the loss behind the reconstruction: those of layers, then that of the encoder as a whole.</summary>
    public IEnumerable<TermPlan> Terms => !Trains ? [] :
    [
        .. Layers.Select(layer => layer.Needs.Term).OfType<TermPlan>(),
        .. Contraction is null ? [] : new[] { new TermPlan(Planning.Contraction.Term, Contraction.Weight) },
    ];

    public int CodeUnits => Trains ? Layers.Sum(layer => layer.Needs.CountedUnits) : 0;

    /// <summary>The codebook that the code consists of indices of; null for other codes.</summary>
    public IQuantizes? Codebook => Code.Operator as IQuantizes;

    public bool HasPenalty => Layers.Any(layer => layer.Penalty.HasValue);

    public IEnumerable<LayerPlan> Encoder => Layers.Take(EncoderLayers).Where(layer => layer.InInference);

    public IEnumerable<LayerPlan> Decoder => Layers.Skip(EncoderLayers).Where(layer => layer.InInference);

    /// <summary>True if the decoder reads the encoder past the code, so that the code alone does not tell the reconstruction.</summary>
    public bool PassesCode => NetworkGraph.AreCrossedAt(EncoderLayers, Layers.Select(layer => layer.Reads));

    /// <summary>The layer that gives a value; null for the input.</summary>
    public LayerPlan? Giver(Value value) => value.IsInput ? null : Layers[value.Id - 1];

    /// <summary>The value that inference has for one: a layer that it leaves out gives its inputs.</summary>
    public Value ValueInInference(Value value)
    {
        while (Giver(value) is { InInference: false } idle)
            value = idle.Source;
        return value;
    }

    private static IEnumerable<(LayerPlan Layer, TensorPlan Tensor, int Offset)> Places(
        LayerPlan layer, IEnumerable<TensorPlan> tensors, int offset)
    {
        foreach (TensorPlan tensor in tensors)
        {
            yield return (layer, tensor, offset);
            offset += tensor.Length;
        }
    }
}

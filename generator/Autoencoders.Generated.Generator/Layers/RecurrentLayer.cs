using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Initializers;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>A layer that carries a state from each position of a sequence to the next.</summary>
/// <param name="Cell">The kind of its steps.</param>
/// <param name="Input">The sequence.</param>
/// <param name="Units">The values of a state.</param>
/// <param name="ReturnsSequences">True for the state behind each position, false for the last one.</param>
/// <param name="Directions">1, or 2 if it reads the sequence from its end too.</param>
internal sealed record RecurrentLayer(RecurrentCell Cell, Shape Input, int Units, bool ReturnsSequences, int Directions)
    : ITrained, IReshapable, IUndoneInSteps, IStreamed
{
    public static IReadOnlyList<LayerKind> Kinds { get; } = [KindOf("Gru", RecurrentCell.Gru), KindOf("Lstm", RecurrentCell.Lstm)];

    public string Word => Cell.Word;

    public EquatableArray<Fact> Facts => new(
    [
        Fact.Of("units", Units),
        Fact.Of("states", ReturnsSequences ? "all" : "last"),
        Fact.Of("directions", Directions).LabeledUnless(1),
    ]);

    public Shape Output => ReturnsSequences ? Input.WithChannels(StateWidth) : Shape.Vector(StateWidth);

    public int Steps => Input.Positions;

    private int Channels => Input.Channels;

    private int StateWidth => AtMost((long)Directions * Units);

    private int Gates => Cell.Gates * Units;

    public long MultiplyAdds => Shape.Product(Steps, Directions, Cell.Gates, Units, AtMost((long)Channels + Units));

    public long ParameterCount => Shape.Product(Directions, Cell.Gates, Units, AtMost((long)Channels + Units + 2));

    public int Owner => 0;

    public LayerTraits Traits =>
        LayerTraits.SharesWeightsOverRows | LayerTraits.MakesValues | (ReturnsSequences ? LayerTraits.None : LayerTraits.GivesLast);

    public KeptValue KeptGates => new("Gates", Width(Cell.KeptGates));

    public KeptValue KeptStates => new("States", Width(1));

    public TrainingNeeds Needs => new() { Keeps = new([KeptGates, KeptStates]) };

    /// <summary>The sizes as emitted code gives them to the library.</summary>
    public string Sizes => $"new RecurrentShape(steps: {Steps}, inputs: {Channels}, units: {Units}, "
        + $"returnsSequences: {(ReturnsSequences ? "true" : "false")}, directions: {Directions})";

    /// <summary>A state, which goes on without an end; the states of the other direction begin with the last position.</summary>
    public StreamForm? Newest => Directions == 1
        ? new StreamForm(this with { Input = Input.OnePosition }, Shape.Product(Cell.States, Units))
        : null;

    public ILayer? WithInput(Shape input) =>
        input.Dimensions.Count == 2 && input.Positions == Steps ? this with { Input = input } : null;

    public ILayer? WithOutput(Shape output) => null;

    /// <summary>States lie between -1 and 1, so that a dense layer at each position ends the mirror image.</summary>
    public ILayer Mirror() => ConvolutionLayer.Pointwise(Input.WithChannels(StateWidth), Channels);

    public IEnumerable<ILayer> StepsBeforeMirror(Shape given)
    {
        if (!ReturnsSequences && given.IsVector)
        {
            UpsampleLayer repeated = UpsampleLayer.Repeat(given, Steps);
            return [repeated, this with { Input = repeated.Output, ReturnsSequences = true }];
        }

        return ReturnsSequences && WithInput(given) is { } layer ? [layer] : [];
    }

    public EquatableArray<TensorPlan> Tensors(WeightPlan weights)
    {
        List<TensorPlan> tensors = [];
        foreach (string direction in new[] { "", "_reverse" }.Take(Directions))
        {
            tensors.Add(Matrix($"weight_ih_l0{direction}", Channels, weights));
            tensors.Add(Matrix($"weight_hh_l0{direction}", Units, weights));
            tensors.Add(TensorPlan.Vector($"bias_ih_l0{direction}", Gates, InitialBias(weights)));
            tensors.Add(TensorPlan.Vector($"bias_hh_l0{direction}", Gates, InitialBias(weights)));
        }

        return tensors.ToEquatableArray();
    }

    public IEnumerable<Pass> Passes(LayerPlan layer) => new RecurrentRows(this, layer).Passes();

    private static LayerKind KindOf(string attribute, RecurrentCell cell) => new(
        attribute,
        (written, input, context) => Plan(cell, written, input, context),
        LayerKind.Sequence,
        Initializer: PyTorchUniform.Kind);

    private static ILayer? Plan(RecurrentCell cell, AttributeModel written, Shape input, PlanningContext context)
    {
        if (context.ReadSize(written, "units") is not { } units)
            return null;
        bool returnsSequences = written.Find("ReturnSequences") is { Value: true };
        int directions = written.Find("Bidirectional") is { Value: true } ? 2 : 1;
        return new RecurrentLayer(cell, input, units, returnsSequences, directions);
    }

    /// <summary>The weights lie as [inputs][gates], and PyTorch's tensor as [gates][inputs].</summary>
    private TensorPlan Matrix(string name, int inputs, WeightPlan weights)
    {
        EquatableArray<int> shape = new([Gates, inputs]);
        int fanIn = weights.Initializer == PyTorchUniform.Kind ? Units : inputs;
        return new TensorPlan(
            name, shape, shape, new([1, Gates]), weights.Initializer.Plan(fanIn, Units, inputs, Gates, weights.Value));
    }

    private InitialValues? InitialBias(WeightPlan weights) =>
        weights.Initializer == PyTorchUniform.Kind ? weights.Initializer.Plan(Units, Units, 1, Gates, 0f) : null;

    private int Width(int values) => AtMost(Shape.Product(Steps, Directions, values, Units));

    /// <summary>A size that no network holds stays one, and is reported as such.</summary>
    private static int AtMost(long size) => (int)Math.Min(int.MaxValue, size);
}

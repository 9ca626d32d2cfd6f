using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// <c>output = input x weights + bias</c>. The weights lie as [inputs][outputs], so that the lanes of a register are outputs and every sum
/// runs over the inputs in their order, whatever the width.
/// </summary>
internal sealed record DenseLayer(Shape Input, Shape Output) : ITieable, IFoldable, IReshapable
{
    public static LayerKind Kind { get; } = new(
        Attribute: "Dense",
        Plan: static (written, input, context) =>
            context.ReadSize(written, "units") is { } units ? new DenseLayer(input, Shape.Vector(units)) : null,
        Dimensions: LayerKind.Any,
        IsHidden: true);

    public string Word => "dense";

    public EquatableArray<Fact> Facts => new([Fact.Of("units", Units)]);

    public int Inputs => Input.Length;

    public int Units => Output.Length;

    public long MultiplyAdds => (long)Inputs * Units;

    public long ParameterCount => MultiplyAdds + Units;

    public int Owner => 0;

    public LayerTraits Traits => LayerTraits.Activates | LayerTraits.SharesWeightsOverRows | LayerTraits.Flattens
        | LayerTraits.Linear | LayerTraits.TellsNorm | LayerTraits.IsMatrixProduct | LayerTraits.PacksWeights;

    public TrainingNeeds Needs => TrainingNeeds.None;

    public int WeightRows => Output.IsVector ? Inputs : 0;

    public ILayer Mirror() => new DenseLayer(Output, Input);

    public ILayer? WithInput(Shape input) => this with { Input = input };

    public ILayer? WithOutput(Shape output) => this with { Output = output };

    public ILayer? TieTo(ILayer source, int number) =>
        source as DenseLayer is { } owner && owner.Inputs == Units && owner.Units == Inputs
            ? new TiedDenseLayer(this, number)
            : null;

    public EquatableArray<TensorPlan> Tensors(WeightPlan weights) => new(
    [
        Weight(weights.Initializer.Plan(Inputs, Units, Inputs, Units, weights.Value)),
        Bias(),
    ]);

    private TensorPlan Weight(Initializers.InitialValues? initial)
    {
        (int[] outputLengths, int[] outputStrides) = ChannelsFirst(Output, 1);
        (int[] inputLengths, int[] inputStrides) = ChannelsFirst(Input, Units);
        return new TensorPlan(
            "weight", new([Units, Inputs]), new([.. outputLengths, .. inputLengths]), new([.. outputStrides, .. inputStrides]), initial);
    }

    /// <summary>The bias as PyTorch orders it.</summary>
    public TensorPlan Bias()
    {
        (int[] lengths, int[] strides) = ChannelsFirst(Output, 1);
        return new TensorPlan("bias", new([Units]), new(lengths), new(strides), null);
    }

    /// <summary>PyTorch flattens an image channel by channel, this network pixel by pixel.</summary>
    private static (int[] Lengths, int[] Strides) ChannelsFirst(Shape shape, int stride) => shape.IsVector
        ? ([shape.Length], [stride])
        : ([shape.Channels, shape.Positions], [stride, shape.Channels * stride]);

    public IEnumerable<Pass> Passes(LayerPlan layer) =>
    [
        DenseSample.Pass(this, layer),
        .. DenseRows.Forward(this, layer),
        DenseRows.InputDeltas(this, layer),
        DenseRows.Gradients(this, layer),
        .. new DenseTangents(this, layer).Passes(),
    ];
}

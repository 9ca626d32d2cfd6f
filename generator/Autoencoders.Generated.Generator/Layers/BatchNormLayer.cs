using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Initializers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>Batch normalization of each channel; <see cref="BatchNormRows"/> writes its methods.</summary>
internal sealed record BatchNormLayer(Shape Input, float Momentum, float Epsilon) : ITrained, IReshapable, IStreamed
{
    public static LayerKind Kind { get; } = new(
        Attribute: "BatchNorm",
        Plan: static (written, input, context) => new BatchNormLayer(
            input,
            context.ReadNumber(written, "Momentum", 0.1f, number => number is > 0 and <= 1, "above 0 and at most 1"),
            context.ReadNumber(written, "Epsilon", 1e-5f, number => number > 0, "above 0")),
        Dimensions: LayerKind.Any);

    public string Word => "batchnorm";

    public EquatableArray<Fact> Facts => new([Fact.Of("momentum", Momentum).Hidden, Fact.Of("epsilon", Epsilon)]);

    public Shape Output => Input;

    public int Channels => Input.Channels;

    public long MultiplyAdds => 0;

    public long ParameterCount => 2L * Channels;

    public int Owner => 0;

    public LayerTraits Traits => LayerTraits.Activates | LayerTraits.Follows | LayerTraits.Folds | LayerTraits.NeedsWholeNetwork;

    /// <summary>Mean and squared differences on the way forward, two sums of deltas on the way back.</summary>
    public KeptValue Moments => new("Moments", 2 * Channels);

    /// <summary>The statistics are mean, inverse deviation and variance.</summary>
    public TrainingNeeds Needs => new()
    {
        Keeps = new([Moments]),
        StatisticsLength = 3L * Channels,
        Buffers = new(
        [
            TensorPlan.Vector("running_mean", Channels),
            TensorPlan.Vector("running_var", Channels, InitialValues.One),
        ]),
    };

    public ILayer? Mirror() => null;

    public StreamForm? Newest => new(this with { Input = Input.OnePosition });

    public ILayer? WithInput(Shape input) => this with { Input = input };

    public ILayer? WithOutput(Shape output) => null;

    public EquatableArray<TensorPlan> Tensors(WeightPlan weights) => new(
    [
        TensorPlan.Vector("weight", Channels, InitialValues.One),
        TensorPlan.Vector("bias", Channels),
    ]);

    public IEnumerable<Pass> Passes(LayerPlan layer) => new BatchNormRows(this, layer).Passes();
}

using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Initializers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>Batch normalization of each channel; <see cref="BatchNormRows"/> writes its methods.</summary>
internal sealed record BatchNormLayer(Shape Input, float Momentum, float Epsilon) : IBatchStatistics, IFollower
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

    public int TransposedLength => 0;

    /// <summary>Mean and squared differences on the way forward, two sums of deltas on the way back.</summary>
    public int MomentsLength => 2 * Channels;

    /// <summary>Mean, inverse deviation and variance.</summary>
    public int StatisticsLength => 3 * Channels;

    public bool Activates => true;

    public bool SharesWeightsOverRows => false;

    public bool HasSampleMethod => false;

    public EquatableArray<string> ForwardOperands => new([Operand.Parameters]);

    public EquatableArray<string> TrainingOperands => new([Operand.Parameters, Operand.Statistics]);

    public EquatableArray<string> BackwardOperands => new([Operand.Parameters, Operand.Statistics, Operand.Gradients, Operand.Inputs]);

    public EquatableArray<string> UpdateOperands => new([Operand.Statistics]);

    public EquatableArray<TensorPlan> RunningTensors => new(
    [
        TensorPlan.Vector("running_mean", Channels),
        TensorPlan.Vector("running_var", Channels, InitialValues.One),
    ]);

    public ILayer? Mirror() => null;

    public ILayer Behind(Shape input) => this with { Input = input };

    public EquatableArray<TensorPlan> Tensors(WeightPlan weights) => new(
    [
        TensorPlan.Vector("weight", Channels, InitialValues.One),
        TensorPlan.Vector("bias", Channels),
    ]);

    public void WriteForward(SourceWriter writer, LayerPlan layer) => BatchNormRows.WriteForward(writer, this, layer);

    public void WriteTraining(SourceWriter writer, LayerPlan layer) => BatchNormRows.WriteTraining(writer, this, layer);

    public void WriteMoments(SourceWriter writer, LayerPlan layer) => BatchNormRows.WriteMoments(writer, this, layer);

    public void WriteStatistics(SourceWriter writer, LayerPlan layer) => BatchNormRows.WriteStatistics(writer, this, layer);

    public void WriteUpdate(SourceWriter writer, LayerPlan layer) => BatchNormRows.WriteUpdate(writer, this, layer);

    public void WriteTranspose(SourceWriter writer, LayerPlan layer)
    {
    }

    public void WriteInputDeltas(SourceWriter writer, LayerPlan layer, LayerPlan before) =>
        BatchNormRows.WriteInputDeltas(writer, this, layer, before);

    public void WriteGradients(SourceWriter writer, LayerPlan layer) => BatchNormRows.WriteGradients(writer, this, layer);

    public void WriteFold(SourceWriter writer, LayerPlan layer, LayerPlan before) => BatchNormRows.WriteFold(writer, this, layer, before);
}

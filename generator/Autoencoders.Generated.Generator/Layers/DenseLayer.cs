using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// <c>output = input x weights + bias</c>. The weights lie as [inputs][outputs], so that the lanes of a register are outputs and every sum
/// runs over the inputs in their order, whatever the width.
/// </summary>
internal sealed record DenseLayer(Shape Input, int Units) : ILayer
{
    public static LayerKind Kind { get; } = new(
        Attribute: "Dense",
        Plan: static (written, input, context) =>
            context.ReadSize(written, "units") is { } units ? new DenseLayer(input, units) : null);

    public string Words => $"dense {Units}";

    public Shape Output => Shape.Vector(Units);

    public int Inputs => Input.Length;

    public long MultiplyAdds => (long)Inputs * Units;

    public long ParameterCount => MultiplyAdds + Units;

    public int TransposedLength => checked(Inputs * Units);

    public ILayer Mirror() => new DenseLayer(Output, Inputs);

    public EquatableArray<TensorPlan> Tensors(ActivationKind activation) => new(
    [
        new TensorPlan(
            "weight", new([Units, Inputs]), new([1, Units]), activation.Initializer.Plan(Inputs, Units, Inputs, Units, 0f)),
        new TensorPlan("bias", new([Units]), new([1]), null),
    ]);

    public void WriteSample(SourceWriter writer, LayerPlan layer) => DenseSample.Write(writer, this, layer);

    public void WriteRows(SourceWriter writer, LayerPlan layer) => DenseRows.WriteForward(writer, this, layer);

    public void WriteTranspose(SourceWriter writer, LayerPlan layer) => DenseRows.WriteTranspose(writer, this, layer);

    public void WriteInputDeltas(SourceWriter writer, LayerPlan layer, LayerPlan before) =>
        DenseRows.WriteInputDeltas(writer, this, layer, before);

    public void WriteGradients(SourceWriter writer, LayerPlan layer) => DenseRows.WriteGradients(writer, this, layer);
}

using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Operations;

/// <summary>The penalty on the weights of a layer, added to their gradients.</summary>
internal sealed record PenaltyOperation(int Layer) : TrainingOperation(Layer)
{
    public override void Write(StepWriter step)
    {
        LayerPlan layer = step.Layer(Layer);
        (int length, string share) = (layer.Tensors[0].Length, layer.Variable + "Weights");
        string place = layer.Weights.Offset == 0 ? $"{share}.Start" : $"{layer.Weights.Offset} + {share}.Start";
        step.Lines([], $"Partition {share} = Partition.Of({length}, part, parts, Lanes16.Count);");
        step.Call(
            "WeightPenalty.AddGradient",
            new Argument($"ref Unsafe.Add(ref parameters, {place})", "parameters"),
            new Argument($"ref Unsafe.Add(ref gradients, {place})", "gradients"),
            $"{share}.End - {share}.Start",
            SourceWriter.Literal(layer.Penalty.L1),
            SourceWriter.Literal(layer.Penalty.L2),
            SourceWriter.Literal(layer.Penalty.Decay));
    }
}

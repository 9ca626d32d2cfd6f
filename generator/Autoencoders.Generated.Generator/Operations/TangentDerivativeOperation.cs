using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Operations;

/// <summary>The activation of a contracted layer on the way back: to the tangents before it and, as it is curved, to its deltas.</summary>
internal sealed record TangentDerivativeOperation(int Layer) : TrainingOperation(Layer)
{
    public override void Write(StepWriter step)
    {
        LayerPlan layer = step.Layer(Layer);
        TangentPlan tangents = step.Contraction.Of(Layer);
        step.Call(
            $"Tangents.Backward<{layer.Activation.Name}>",
            Argument.To(layer.Kept!),
            Argument.To(tangents.PreActivations),
            Argument.To(tangents.Deltas!),
            Argument.To(layer.Memory.Deltas!),
            step.Rows,
            $"{step.Contraction.Probes}",
            $"{layer.Outputs}");
    }
}

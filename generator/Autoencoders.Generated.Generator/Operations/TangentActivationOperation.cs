using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Operations;

/// <summary>The activation of a contracted layer, from tangents before it to those behind it.</summary>
internal sealed record TangentActivationOperation(int Layer) : TrainingOperation(Layer)
{
    public override void Write(StepWriter step)
    {
        LayerPlan layer = step.Layer(Layer);
        TangentPlan tangents = step.Contraction.Of(Layer);
        step.Call(
            $"Tangents.Forward<{layer.Activation.Name}>",
            Argument.To(layer.Kept!),
            Argument.To(tangents.PreActivations),
            Argument.To(tangents.Output),
            step.Rows,
            $"{step.Contraction.Probes}",
            $"{layer.Outputs}");
    }
}

using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Operations;

/// <summary>The derivative of an activation as a pass of its own over the deltas behind it.</summary>
internal sealed record DerivativeOperation(int Layer) : TrainingOperation(Layer)
{
    public override void Write(StepWriter step)
    {
        LayerPlan layer = step.Layer(Layer);
        Argument deltas = Argument.To(layer.Memory.Deltas!);
        if (layer.Activation.IsRowwise)
        {
            Shape shape = layer.Operator.Output;
            step.Call(
                $"{layer.Activation.Name}.InputDeltas",
                Argument.To(layer.Memory.Output!),
                deltas,
                step.RowsTimes(shape.Positions),
                $"{shape.Channels}");
        }
        else
        {
            step.Call(
                $"ActivationPass.TimesDerivative<{layer.Activation.Name}>",
                Argument.To(layer.Kept!),
                deltas,
                step.RowsTimes(layer.Outputs));
        }
    }
}

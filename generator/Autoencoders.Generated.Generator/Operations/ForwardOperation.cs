using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Operations;

/// <summary>
/// The forward pass of a layer in training and its activation. The last layer stops before an activation that the loss includes.
/// </summary>
internal sealed record ForwardOperation(int Layer) : TrainingOperation(Layer)
{
    public override void Write(StepWriter step)
    {
        LayerPlan layer = step.Layer(Layer);
        bool isLast = step.IsLast(layer), keepsPreActivations = layer.Memory.PreActivations is not null;
        layer.TrainingForward.Call(step, layer, isLast || keepsPreActivations ? Identity.Kind : layer.Activation);
        ValuePlan output = isLast ? layer.Memory.Deltas! : layer.Memory.Output!;
        if (keepsPreActivations)
        {
            step.Call(
                $"ActivationPass.Forward<{layer.Activation.Name}>",
                Argument.To(layer.Memory.PreActivations!),
                Argument.To(output),
                step.RowsTimes(layer.Outputs));
        }

        if (!layer.Activation.IsRowwise || (isLast && !step.Plan.OnlyHead.ActivatesFirst))
            return;
        if (isLast)
            Rowwise(step, layer, output, layer.Memory.Output!);
        Rowwise(step, layer, output, output);
    }

    private static void Rowwise(StepWriter step, LayerPlan layer, ValuePlan source, ValuePlan target) => step.Call(
        $"{layer.Activation.Name}.Forward",
        Argument.To(source),
        Argument.To(target),
        step.RowsTimes(layer.Operator.Output.Positions),
        $"{layer.Operator.Output.Channels}");
}

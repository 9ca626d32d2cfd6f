using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Operations;

/// <summary>The deltas at the end of a residual span, added to those at its start.</summary>
/// <param name="Layer">The number of the layer at the start.</param>
/// <param name="End">The number of the layer at the end.</param>
internal sealed record AccumulateOperation(int Layer, int End) : TrainingOperation(Layer)
{
    public override void Write(StepWriter step)
    {
        LayerPlan start = step.Layer(Layer);
        step.Call(
            "Addition.Accumulate",
            Argument.To(step.Layer(End).Memory.Deltas!),
            Argument.To(start.Memory.Deltas!),
            step.RowsTimes(start.Outputs));
    }
}

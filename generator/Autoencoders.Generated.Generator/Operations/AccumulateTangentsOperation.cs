using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Operations;

/// <summary>The deltas of tangents at the end of a residual span, added to those at its start.</summary>
/// <param name="Layer">The number of the layer at the start.</param>
/// <param name="End">The number of the layer at the end.</param>
internal sealed record AccumulateTangentsOperation(int Layer, int End) : TrainingOperation(Layer)
{
    public override void Write(StepWriter step)
    {
        ContractionPlan contraction = step.Contraction;
        Argument rows = step.RowsTimes(contraction.Probes);
        step.Call(
            "Addition.Accumulate",
            Argument.To(contraction.Of(End).Deltas!),
            Argument.To(contraction.Of(Layer).Deltas!),
            rows with { Text = Infrastructure.Expression.Times(rows.Text, step.Layer(Layer).Outputs) });
    }
}

using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Operations;

/// <summary>The squared lengths of the code's tangents as a term of the loss, and its derivatives by them.</summary>
internal sealed record SampledContractionOperation(int Layer) : TrainingOperation(Layer)
{
    public override void Write(StepWriter step)
    {
        ContractionPlan contraction = step.Contraction;
        TangentPlan tangents = contraction.Of(Layer);
        step.Call(
            "Tangents.Square",
            Argument.To(tangents.Output),
            Argument.To(tangents.Deltas!),
            Argument.To(step.Plan.Terms.Last().Variable),
            Argument.ScaleOf(contraction.Weight),
            step.Rows,
            $"{contraction.Probes}",
            $"{step.Layer(Layer).Outputs}");
    }
}

using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Operations;

/// <summary>The squared norm of the Jacobian of a single layer as a term of the loss, from the squared lengths of weights.</summary>
internal sealed record ExactContractionOperation(int Layer) : TrainingOperation(Layer)
{
    public override void Write(StepWriter step)
    {
        LayerPlan code = step.Layer(Layer);
        ContractionPlan contraction = step.Contraction;
        step.Lines([], "", "// Contraction: the norm of the Jacobian, from the norms of weights.");
        step.Call(
            $"ExactContraction.AddDeltas<{code.Activation.Name}>",
            Argument.To(code.Kept!),
            Argument.To("statistics", contraction.NormsOffset),
            Argument.To(code.Memory.Deltas!),
            Argument.To(step.Plan.Terms.Last().Variable),
            Argument.ScaleOf(contraction.Weight),
            step.Rows,
            $"{code.Outputs}");
    }
}

using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Operations;

/// <summary>The loss of each row, and its derivative by the last layer's pre-activations in their place.</summary>
internal sealed record LossOperation(int Layer) : TrainingOperation(Layer)
{
    public override void Write(StepWriter step)
    {
        NetworkPlan plan = step.Plan;
        ValuePlan deltas = step.Layer(Layer).Memory.Deltas!;
        string[] sources = plan.Gathers ? [deltas.Name, "losses"] : [deltas.Name, "input", "losses"];
        step.Lines(sources, "", "// The gradient of the mean over the mini-batch.");
        if (plan.HasHeads)
            step.Text.Line($"HeadDeltas(ref {deltas.Name}, ref input, ref losses, {step.Rows.Text}, 1f / workspace.Rows);");
        else
            WriteOnlyHead(step, plan.OnlyHead, deltas.Name, step.Rows.Text);
        if (plan.Layers.Count > 1)
            step.Lines([], "", "// Backward.");
    }

    private void WriteOnlyHead(StepWriter step, HeadPlan head, string deltas, string rows)
    {
        string scale = head.Likelihood is { } likelihood
            ? $"{SourceWriter.Literal(likelihood.Factor / head.Terms)} / workspace.Rows"
            : $"1f / ({head.Terms}f * workspace.Rows)";
        step.Text.Lines($"float scale = {scale};", step.Plan.Gathers
            ? $"{head.Loss.SparseKernel!.Value.Kernel}.Deltas("
                + $"workspace.Sparse, ref {deltas}, ref losses, {step.FirstRow.Text}, {rows}, {head.Shape.Length}, scale);"
            : head.DeltasCall(deltas, "input", "losses", rows, "scale"));
        if (head.Likelihood is not null)
            LikelihoodCall.Write(step.Text, head, "losses", "input", rows);
        if (head.ActivatesFirst)
            new DerivativeOperation(Layer).Write(step);
    }
}

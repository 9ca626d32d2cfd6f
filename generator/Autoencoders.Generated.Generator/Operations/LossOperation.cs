using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Operations;

/// <summary>The loss of each row, and its derivative by the last layer's pre-activations in their place.</summary>
internal sealed record LossOperation(int Layer) : TrainingOperation(Layer)
{
    public override void Write(StepWriter step)
    {
        NetworkPlan plan = step.Plan;
        LayerPlan last = step.Layer(Layer);
        string deltas = last.Memory.Deltas!.Name, rows = step.Rows.Text;
        HeadPlan head = plan.OnlyHead;
        string scale = head.Likelihood is { } likelihood
            ? $"{SourceWriter.Literal(likelihood.Factor / head.Terms)} / workspace.Rows"
            : $"1f / ({head.Terms}f * workspace.Rows)";
        step.Lines(
            [deltas, "input", "losses"],
            "",
            "// The gradient of the mean over the mini-batch.",
            $"float scale = {scale};",
            head.DeltasCall(deltas, "input", "losses", rows, "scale"));
        if (head.Likelihood is not null)
            LikelihoodCall.Write(step.Text, head, "losses", "input", rows);
        if (head.ActivatesFirst)
            new DerivativeOperation(Layer).Write(step);
        if (plan.Layers.Count > 1)
            step.Lines([], "", "// Backward.");
    }
}

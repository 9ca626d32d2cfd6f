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
        int terms = plan.Loss.Terms(last.Operator.Output);
        string scale = plan.Likelihood is { } of
            ? $"{SourceWriter.Literal(of.Factor / terms)} / workspace.Rows"
            : $"1f / ({terms}f * workspace.Rows)";
        step.Lines(
            [deltas, "input", "losses"],
            "",
            "// The gradient of the mean over the mini-batch.",
            $"float scale = {scale};",
            plan.TrainingLoss.DeltasCall(deltas, "input", "losses", rows, last.Operator.Output, plan.LossActivation, "scale") + ";");
        if (plan.Likelihood is { } likelihood)
            LikelihoodCall.Write(step.Text, plan, likelihood, "losses", "input", rows);
        if (last.Activation.IsRowwise && plan.LossActivation != last.Activation)
            new DerivativeOperation(Layer).Write(step);
        if (plan.Layers.Count > 1)
            step.Lines([], "", "// Backward.");
    }
}

using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The passes of batch normalization, over many rows and over all of them.</summary>
internal sealed class BatchNormRows(BatchNormLayer norm, LayerPlan layer)
{
    private string Sizes => $"rows, {norm.Input.Positions}, {norm.Channels}";

    private string Positions => norm.Input.Positions == 1 ? "rows" : $"rows * {norm.Input.Positions}";

    private string Epsilon => SourceWriter.Literal(norm.Epsilon);

    public IEnumerable<Pass> Passes()
    {
        Operand moments = Operand.Of(norm.Moments, "moments"), sums = Operand.Of(norm.Moments, "sums");
        return
        [
            new(PassKind.Forward, [Operand.Parameters, Operand.Inputs, Operand.Results, Operand.Rows], WriteForward),
            new(
                PassKind.TrainingForward,
                [Operand.Parameters, Operand.Statistics, Operand.Inputs, Operand.Results, Operand.Rows],
                WriteTraining),
            new(PassKind.Moments, [Operand.Inputs, moments, Operand.Rows], WriteMoments),
            new(PassKind.Sums, [Operand.Statistics, Operand.Inputs, Operand.Deltas, sums, Operand.Rows], WriteSums),
            new(PassKind.Statistics, [moments, Operand.Statistics, .. Operand.SharedRows], WriteStatistics),
            new(PassKind.Update, [Operand.State, Operand.Statistics, Operand.Rows], WriteUpdate),
            new(PassKind.Prepare, [Operand.State], WritePrepare),
            InputDeltas,
            new(PassKind.Gradients, [sums, Operand.Gradients, .. Operand.SharedRows], WriteGradients),
        ];
    }

    private void WriteForward(PassWriter method) => method.Wrapped.Expression(
        $"{layer.Name} with the running statistics.",
        $"BatchNormalization.Infer<{layer.ActivationType}>(",
        $"    ref {Weight("parameters")}, ref {Bias("parameters")},",
        $"    ref {Mean("parameters")}, ref {Variance("parameters")},",
        $"    ref inputs, ref outputs, {Positions}, {norm.Channels}, {Epsilon});");

    private void WriteTraining(PassWriter method) => method.Wrapped.Expression(
        $"{layer.Name} with the statistics of the mini-batch.",
        $"BatchNormalization.Forward<{layer.ActivationType}>(",
        $"    ref {Weight("parameters")}, ref {Bias("parameters")}, ref statistics,",
        $"    ref inputs, ref outputs, rows, {norm.Input.Positions}, {norm.Channels});");

    private void WriteMoments(PassWriter method) => method.Expression(
        "For each row, the mean of each channel and the sum of the squared differences from it.",
        $"BatchNormalization.RowMoments(ref inputs, ref moments, {Sizes});");

    private void WriteSums(PassWriter method) => method.Expression(
        "For each row, the sum of the deltas of each channel and of deltas x normalized inputs.",
        $"BatchNormalization.RowSums(ref statistics, ref inputs, ref deltas, ref sums, {Sizes});");

    private void WriteStatistics(PassWriter method) => method.Expression(
        "Mean, inverse deviation and variance of each channel over all rows.",
        $"BatchNormalization.Statistics(ref moments, ref statistics, {Sizes}, {Epsilon}, part, parts);");

    private void WriteUpdate(PassWriter method) => method.Expression(
        "The running statistics after a mini-batch.",
        "BatchNormalization.UpdateRunning(",
        $"    ref statistics, ref {Mean("state")}, ref {Variance("state")},",
        $"    {Sizes}, {SourceWriter.Literal(norm.Momentum)});");

    private void WritePrepare(PassWriter method) => method.Expression(
        $"{layer.Name} as part of the weights and the bias of {method.Before.Name}.",
        "BatchNormalization.Fold(",
        $"    ref {Weight("state")}, ref {Bias("state")},",
        $"    ref {Mean("state")}, ref {Variance("state")}, {Epsilon},",
        $"    ref {method.Before.Weights.In("state")}, ref {method.Before.Bias.In("state")},",
        $"    ref {method.Before.Inference.Weights.In("state")}, ref {method.Before.Inference.Bias.In("state")},",
        $"    {((IFoldable)method.Before.Operator).WeightRows}, {norm.Channels});");

    private Pass InputDeltas => Backward.Of(
        layer,
        [Operand.Parameters, Operand.Statistics, Operand.Gradients, Operand.Inputs, Operand.Deltas],
        "the deltas through the statistics of the mini-batch",
        text => text.Lines(
            $"BatchNormalization.InputDeltas<{Backward.Epilogue(layer)}>(",
            $"    ref {Weight("parameters")}, ref statistics, ref {Weight("gradients")}, ref {Bias("gradients")},",
            $"    ref inputs, ref deltas, ref {Backward.Kept(layer)}, ref inputDeltas,",
            $"    rows, allRows, {norm.Input.Positions}, {norm.Channels});"),
        Operand.Rows,
        Operand.AllRows);

    private void WriteGradients(PassWriter method) => method.Expression(
        $"The gradients of {layer.Name}, summed from what each row gave.",
        "BatchNormalization.Gradients(",
        $"    ref sums, ref {Weight("gradients")}, ref {Bias("gradients")}, rows, {norm.Channels}, part, parts);");

    private string Weight(string block) => layer.Tensor("weight").In(block);

    private string Bias(string block) => layer.Bias.In(block);

    private string Mean(string block) => layer.Tensor("running_mean").In(block);

    private string Variance(string block) => layer.Tensor("running_var").In(block);
}

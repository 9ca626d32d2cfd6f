using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The methods of batch normalization, over many rows and over all of them.</summary>
internal static class BatchNormRows
{
    public static void WriteForward(SourceWriter writer, BatchNormLayer norm, LayerPlan layer)
    {
        writer.Line($"/// <summary>{layer.Name} with the running statistics.</summary>");
        WriteSignature(writer, layer, "Rows", "ref float parameters, ref float inputs, ref float outputs, nint rows");
        using (writer.Indent())
        {
            writer.Lines(
                $"BatchNormalization.Infer<{layer.ActivationType}>(",
                $"    ref {Weight(layer, "parameters")}, ref {Bias(layer, "parameters")},",
                $"    ref {Mean(layer, "parameters")}, ref {Variance(norm, layer, "parameters")},",
                $"    ref inputs, ref outputs, {Positions(norm)}, {norm.Channels}, {Epsilon(norm)});");
        }
    }

    public static void WriteTraining(SourceWriter writer, BatchNormLayer norm, LayerPlan layer)
    {
        writer.Line($"/// <summary>{layer.Name} with the statistics of the mini-batch.</summary>");
        WriteSignature(
            writer, layer, "Training", "ref float parameters, ref float statistics, ref float inputs, ref float outputs, nint rows");
        using (writer.Indent())
        {
            writer.Lines(
                $"BatchNormalization.Forward<{layer.ActivationType}>(",
                $"    ref {Weight(layer, "parameters")}, ref {Bias(layer, "parameters")}, ref statistics,",
                $"    ref inputs, ref outputs, rows, {norm.Input.Positions}, {norm.Channels});");
        }
    }

    public static void WriteMoments(SourceWriter writer, BatchNormLayer norm, LayerPlan layer) => writer.Lines(
        "/// <summary>For each row, the mean of each channel and the sum of the squared differences from it.</summary>",
        $"public static void {layer.Name}Moments(ref float inputs, ref float moments, nint rows) =>",
        $"    BatchNormalization.RowMoments(ref inputs, ref moments, {Sizes(norm)});",
        "",
        "/// <summary>For each row, the sum of the deltas of each channel and of deltas x normalized inputs.</summary>",
        $"public static void {layer.Name}Sums(ref float statistics, ref float inputs, ref float deltas, ref float sums, nint rows) =>",
        $"    BatchNormalization.RowSums(ref statistics, ref inputs, ref deltas, ref sums, {Sizes(norm)});");

    public static void WriteStatistics(SourceWriter writer, BatchNormLayer norm, LayerPlan layer) => writer.Lines(
        "/// <summary>Mean, inverse deviation and variance of each channel over all rows.</summary>",
        $"public static void {layer.Name}Statistics(ref float moments, ref float statistics, nint rows, int part, int parts) =>",
        $"    BatchNormalization.Statistics(ref moments, ref statistics, {Sizes(norm)}, {Epsilon(norm)}, part, parts);");

    public static void WriteUpdate(SourceWriter writer, BatchNormLayer norm, LayerPlan layer) => writer.Lines(
        "/// <summary>The running statistics after a mini-batch.</summary>",
        $"public static void {layer.Name}Update(ref float state, ref float statistics, nint rows) =>",
        "    BatchNormalization.UpdateRunning(",
        $"        ref statistics, ref {Mean(layer, "state")}, ref {Variance(norm, layer, "state")},",
        $"        {Sizes(norm)}, {SourceWriter.Literal(norm.Momentum)});");

    public static void WriteInputDeltas(SourceWriter writer, BatchNormLayer norm, LayerPlan layer, LayerPlan before)
    {
        Backward.WriteHeader(
            writer,
            layer,
            before,
            "the deltas through the statistics of the mini-batch",
            "ref float parameters, ref float statistics, ref float gradients, ref float inputs, ref float deltas",
            "nint rows, nint allRows");
        using (writer.Indent())
        {
            writer.Lines(
                $"BatchNormalization.InputDeltas<{Backward.Epilogue(layer)}>(",
                $"    ref {Weight(layer, "parameters")}, ref statistics, ref {Weight(layer, "gradients")}, ref {Bias(layer, "gradients")},",
                $"    ref inputs, ref deltas, ref {Backward.Kept(layer)}, ref inputDeltas,",
                $"    rows, allRows, {norm.Input.Positions}, {norm.Channels});");
        }
    }

    public static void WriteGradients(SourceWriter writer, BatchNormLayer norm, LayerPlan layer) => writer.Lines(
        $"/// <summary>The gradients of {layer.Name}, summed from what each row gave.</summary>",
        $"public static void {layer.Name}Gradients(ref float sums, ref float gradients, nint rows, int part, int parts) =>",
        "    BatchNormalization.Gradients(",
        $"        ref sums, ref {Weight(layer, "gradients")}, ref {Bias(layer, "gradients")}, rows, {norm.Channels}, part, parts);");

    public static void WriteFold(SourceWriter writer, BatchNormLayer norm, LayerPlan layer, LayerPlan before)
    {
        string weights = DenseRows.At("state", before.WeightsOffset), bias = Bias(before, "state");
        writer.Lines(
            $"/// <summary>{layer.Name} as part of the weights and the bias of {before.Name}.</summary>",
            $"public static void {layer.Name}Fold(ref float state, ref float folded) =>",
            "    BatchNormalization.Fold(",
            $"        ref {Weight(layer, "state")}, ref {Bias(layer, "state")},",
            $"        ref {Mean(layer, "state")}, ref {Variance(norm, layer, "state")}, {Epsilon(norm)},",
            $"        ref {weights}, ref {bias},",
            $"        ref {DenseRows.At("folded", before.WeightsOffset)}, ref {Bias(before, "folded")},",
            $"        {((IFoldable)before.Operator).WeightRows}, {norm.Channels});");
    }

    private static void WriteSignature(SourceWriter writer, LayerPlan layer, string method, string parameters)
    {
        writer.Line($"public static void {layer.Name}{method}{layer.TypeParameter}(");
        writer.Line($"    {parameters}){(layer.OpensActivation ? "" : " =>")}");
        if (layer.OpensActivation)
            writer.Line($"    {layer.Constraint} =>");
    }

    private static string Weight(LayerPlan layer, string block) => DenseRows.At(block, layer.OffsetOf("weight"));

    private static string Bias(LayerPlan layer, string block) => DenseRows.At(block, layer.OffsetOf("bias"));

    private static string Mean(LayerPlan layer, string block) => DenseRows.At(block, layer.RunningOffset);

    private static string Variance(BatchNormLayer norm, LayerPlan layer, string block) =>
        DenseRows.At(block, layer.RunningOffset + norm.Channels);

    private static string Sizes(BatchNormLayer norm) => $"rows, {norm.Input.Positions}, {norm.Channels}";

    private static string Positions(BatchNormLayer norm) => norm.Input.Positions == 1 ? "rows" : $"rows * {norm.Input.Positions}";

    private static string Epsilon(BatchNormLayer norm) => SourceWriter.Literal(norm.Epsilon);
}

using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Operations;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>The columns of a table: their description, and the error of each of them.</summary>
internal static class ColumnFeature
{
    private static readonly Parameter s_errors = new("errors", ParameterType.Target, Constant.InputLength)
    {
        Unit = "values, 0 for a missing column", Trial = "rows.SampleTarget",
    };

    public static EntryPoint Errors { get; } = new(
        "ColumnErrors",
        "The error of each column of one sample with its weight; their mean over the columns that are there is the reconstruction error",
        Parameter.Input,
        Parameter.Condition,
        s_errors)
    {
        Mistake = "A span has another length, two overlap, or a value is out of range.",
    };

    public static Feature Row { get; } = new(plan => plan.Table is not null, new Declaration(EmitColumns, "Columns"), Errors)
    {
        WriteRuns = EmitErrors,
        WriteRest = ColumnEmitter.Emit,
        Trials = ["rows.BringInto(Columns);"],
    };

    private static void EmitColumns(SourceWriter writer, NetworkPlan plan) => writer.Lines(
        "/// <summary>The columns of a row: names, kinds and ranges.</summary>",
        $"public static global::Autoencoders.InputColumns Columns => {GeneratedNames.Mathematics(plan)}.Columns;");

    private static void EmitErrors(SourceWriter writer, NetworkPlan plan)
    {
        LayerPlan[] layers = [.. plan.Encoder, .. plan.Decoder];
        Condition condition = new(plan, layers);
        EntryMethod.EmitForward(writer, plan, Errors, condition);
        writer.Line("[MethodImpl(Jit.Optimized)]");
        string references = $"ref float parameters, ref float input, {condition.Reference}ref float errors";
        using (writer.Open($"private static void {Errors.Name}({references})"))
        {
            string output = layers[layers.Length - 1].Variable;
            LayerRun run = LayerRun.OfSample(plan, layers);
            BufferEmitter.Emit(writer, run.Kept, null, 1);
            run.Emit(writer, "input", output, null, endsInLoss: true);
            OutputCall.ColumnErrors(writer, output, "input", "errors");
        }

        writer.Line();
    }
}

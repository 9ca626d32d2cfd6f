using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The methods of a layer that replaces vectors by the entries of a codebook.</summary>
internal static class CodebookRows
{
    public static void WriteForward(SourceWriter writer, CodebookLayer code, LayerPlan layer)
    {
        writer.Line($"/// <summary>{layer.Name} = the nearest entry of each {Vector(code)}.</summary>");
        writer.Line($"public static void {layer.Name}Rows(ref float parameters, ref float inputs, ref float outputs, nint rows) =>");
        using (writer.Indent())
        {
            writer.Lines(
                "Codebook.Quantize(",
                $"    ref {Entries(layer, "parameters")}, ref inputs, ref outputs, {Vectors(code)}, {Size(code)});");
        }
    }

    public static void WriteTraining(SourceWriter writer, CodebookLayer code, LayerPlan layer)
    {
        writer.Lines(
            "/// <summary>",
            $"/// {layer.Name} = the nearest entry e of each {Vector(code)} z; term = the mean of (z - e)², record = the indices.",
            "/// </summary>",
            $"public static void {layer.Name}Training(",
            "    ref float parameters, ref float term, ref float record, ref float inputs, ref float outputs, nint rows) =>");
        using (writer.Indent())
        {
            writer.Lines(
                "Codebook.Quantize(",
                $"    ref {Entries(layer, "parameters")}, ref term, ref record, ref inputs, ref outputs,",
                $"    rows, {code.IndexCount}, {Size(code)});");
        }
    }

    public static void WriteIndices(SourceWriter writer, CodebookLayer code, LayerPlan layer)
    {
        writer.Line($"/// <summary>The index of the nearest entry of each {Vector(code)}.</summary>");
        writer.Line($"public static void {layer.Name}Indices(ref float parameters, ref float inputs, Span<int> indices) =>");
        using (writer.Indent())
            writer.Line($"Codebook.Indices(ref {Entries(layer, "parameters")}, ref inputs, indices, {Size(code)});");

        writer.Lines(
            "",
            "/// <summary>The entries of some indices.</summary>",
            $"public static void {layer.Name}Entries(ref float parameters, ReadOnlySpan<int> indices, ref float outputs) =>");
        using (writer.Indent())
            writer.Line($"Codebook.Entries(ref {Entries(layer, "parameters")}, indices, ref outputs, {Size(code)});");
    }

    public static void WriteInputDeltas(SourceWriter writer, CodebookLayer code, LayerPlan layer, LayerPlan before)
    {
        string formula = $"deltas + scale 2/{code.Input.Length} (z - e)";
        Backward.WriteHeader(writer, layer, before, formula, "float scale, ref float inputs, ref float outputs, ref float deltas");
        using (writer.Indent())
        {
            writer.Line(
                $"Codebook.InputDeltas(scale, ref inputs, ref outputs, ref deltas, ref inputDeltas, rows, {code.Input.Length});");
        }
    }

    public static void WriteUpdate(SourceWriter writer, CodebookLayer code, LayerPlan layer)
    {
        (string decay, string restart) = (SourceWriter.Literal(code.Decay), SourceWriter.Literal(code.RestartBelow));
        int counts = layer.RunningOffset + (code.Entries * code.Length);
        writer.Lines(
            $"/// <summary>Each entry as the moving average of its vectors; one of less than {restart} of the mean use restarts.</summary>",
            $"public static void {layer.Name}Update(ref float state, ref float record, ref float inputs, ulong key, nint rows) =>");
        using (writer.Indent())
        {
            writer.Lines(
                "Codebook.Update(",
                $"    ref {Entries(layer, "state")}, ref {DenseRows.At("state", counts)},",
                $"    ref {DenseRows.At("state", counts + code.Entries)},",
                $"    ref record, ref inputs, {Vectors(code)}, {Size(code)}, {decay}, {restart}, key);");
        }
    }

    public static void WriteUse(SourceWriter writer, CodebookLayer code, LayerPlan layer) => writer.Lines(
        "/// <summary>The use count of each entry.</summary>",
        $"public static void {layer.Name}Use(ref float record, nint rows, Span<long> use) =>",
        $"    Codebook.CountUse(ref record, {Vectors(code)}, use);");

    private static string Entries(LayerPlan layer, string block) => DenseRows.At(block, layer.RunningOffset);

    private static string Vector(CodebookLayer code) => $"vector of {code.Length}";

    private static string Vectors(CodebookLayer code) => code.IndexCount == 1 ? "rows" : $"rows * {code.IndexCount}";

    private static string Size(CodebookLayer code) => $"{code.Length}, {code.Entries}";
}

using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints what the user's class offers where its code is as much as some indices of a codebook.</summary>
internal static class IndexShell
{
    private const string Values = "global::System.ReadOnlySpan<float>", Reconstruction = "global::System.Span<float>";
    private const string Indices = "global::System.ReadOnlySpan<int>", Target = "global::System.Span<int>";

    private const string Input = "<see cref=\"InputLength\"/>", Index = "<see cref=\"IndexCount\"/>";

    public static void Emit(SourceWriter writer, NetworkPlan plan, string math, string block)
    {
        IQuantizes code = plan.Codebook!;
        writer.Lines(
            "/// <summary>The number of indices that a code consists of.</summary>",
            $"public const int IndexCount = {code.IndexCount};",
            "",
            "/// <summary>The number of entries of the codebook: what an index is below.</summary>",
            $"public const int CodebookSize = {code.Entries};",
            "");
        EmitContract(writer, plan);
        EmitEncode("Encodes one sample as indices", "EncodeIndices", "input", $"{Input} values", Index, "condition", "");
        EmitDecode("Decodes the indices of one sample", "DecodeIndices", Index, "reconstruction", $"{Input} values", "condition", "");
        string inputs = $"rows x {Input}", indices = $"rows x {Index}";
        EmitEncode(
            "Encodes any number of samples as indices", "EncodeIndicesBatch", "inputs", $"Row-major: {inputs}", indices,
            "conditions", "rows x ");
        EmitDecode(
            "Decodes the indices of any number of samples", "DecodeIndicesBatch", $"Row-major: {indices}", "reconstructions", inputs,
            "conditions", "rows x ");

        void EmitEncode(
            string summary, string name, string source, string reads, string writes, string condition, string rows) => writer.Lines(
        [
            $"/// <summary>{summary}. Allocates nothing; safe from many threads.</summary>",
            $"/// <param name=\"{source}\">{reads}.</param>",
            .. ConditionDoc(condition, rows),
            $"/// <param name=\"indices\">Receives {writes} indices, each below <see cref=\"CodebookSize\"/>.</param>",
            "/// <exception cref=\"global::System.ArgumentException\">A span has another length, or two overlap.</exception>",
            $"public void {name}({Values} {source}{Parameter(condition)}, {Target} indices) =>",
            $"    {math}.{name}({block}, {source}{Argument(condition)}, indices);",
            "",
        ]);

        void EmitDecode(
            string summary, string name, string reads, string target, string writes, string condition, string rows) => writer.Lines(
        [
            $"/// <summary>{summary}. Allocates nothing; safe from many threads.</summary>",
            $"/// <param name=\"indices\">{reads} indices.</param>",
            .. ConditionDoc(condition, rows),
            $"/// <param name=\"{target}\">Receives {writes}.</param>",
            "/// <exception cref=\"global::System.ArgumentException\">",
            "/// A span has another length, two overlap, or an index is out of range.",
            "/// </exception>",
            $"public void {name}({Indices} indices{Parameter(condition)}, {Reconstruction} {target}) =>",
            $"    {math}.{name}({block}, indices{Argument(condition)}, {target});",
            "",
        ]);

        string[] ConditionDoc(string name, string rows) =>
            plan.ConditionLength == 0 ? [] : [$"/// <param name=\"{name}\">{rows}<see cref=\"ConditionLength\"/> values.</param>"];

        string Parameter(string condition) => plan.ConditionLength == 0 ? "" : $", {Values} {condition}";

        string Argument(string condition) => plan.ConditionLength == 0 ? "" : $", {condition}";
    }

    /// <summary>The members that library code reads.</summary>
    private static void EmitContract(SourceWriter writer, NetworkPlan plan)
    {
        string contract = $"static int global::Autoencoders.IVectorQuantizedAutoencoder<{plan.Type.Name}>";
        writer.Lines(
            $"{contract}.IndexCount => IndexCount;",
            "",
            $"{contract}.CodebookSize => CodebookSize;",
            "");
    }
}

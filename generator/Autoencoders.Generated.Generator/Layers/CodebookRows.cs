using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The passes of a layer that replaces vectors by the entries of a codebook.</summary>
internal sealed class CodebookRows(CodebookLayer code, LayerPlan layer)
{
    private string Vector => $"vector of {code.Length}";

    private string Vectors => code.IndexCount == 1 ? "rows" : $"rows * {code.IndexCount}";

    private string Size => $"{code.Length}, {code.Entries}";

    public IEnumerable<Pass> Passes()
    {
        Operand record = Operand.Of(code.Record, "record");
        return
        [
            new(PassKind.Forward, [Operand.Parameters, Operand.Inputs, Operand.Results, Operand.Rows], WriteForward),
            new(
                PassKind.TrainingForward,
                [Operand.Parameters, Operand.Term, record, Operand.Inputs, Operand.Results, Operand.Rows],
                WriteTraining),
            new(PassKind.Update, [Operand.State, record, Operand.Inputs, Operand.Key, Operand.Rows], WriteUpdate),
            new(PassKind.Indices, [Operand.Parameters, Operand.Inputs, Operand.Indices], WriteIndices),
            new(PassKind.Entries, [Operand.Parameters, Operand.GivenIndices, Operand.Results], WriteEntries),
            new(PassKind.Use, [record, Operand.Rows, Operand.Use], WriteUse),
            Backward.Of(
                layer,
                [Operand.TermScale, Operand.Inputs, Operand.Outputs, Operand.Deltas],
                $"deltas + scale 2/{code.Input.Length} (z - e)",
                text => text.Line(
                    $"Codebook.InputDeltas(scale, ref inputs, ref outputs, ref deltas, ref inputDeltas, rows, {code.Input.Length});")),
        ];
    }

    private void WriteForward(PassWriter method) => method.Expression(
        $"{layer.Name} = the nearest entry of each {Vector}.",
        "Codebook.Quantize(",
        $"    ref {Entries("parameters")}, ref inputs, ref outputs, {Vectors}, {Size});");

    private void WriteTraining(PassWriter method)
    {
        method.Text.Lines(
            "/// <summary>",
            $"/// {layer.Name} = the nearest entry e of each {Vector} z; term = the mean of (z - e)², record = the indices.",
            "/// </summary>");
        method.Wrapped.Expression(
            "",
            "Codebook.Quantize(",
            $"    ref {Entries("parameters")}, ref term, ref record, ref inputs, ref outputs,",
            $"    rows, {code.IndexCount}, {Size});");
    }

    private void WriteIndices(PassWriter method) => method.Expression(
        $"The index of the nearest entry of each {Vector}.",
        $"Codebook.Indices(ref {Entries("parameters")}, ref inputs, indices, {Size});");

    private void WriteEntries(PassWriter method) => method.Expression(
        "The entries of some indices.",
        $"Codebook.Entries(ref {Entries("parameters")}, indices, ref outputs, {Size});");

    private void WriteUpdate(PassWriter method)
    {
        (string decay, string restart) = (SourceWriter.Literal(code.Decay), SourceWriter.Literal(code.RestartBelow));
        method.Expression(
            $"Each entry as the moving average of its vectors; one of less than {restart} of the mean use restarts.",
            "Codebook.Update(",
            $"    ref {Entries("state")}, ref {layer.Tensor("counts").In("state")},",
            $"    ref {layer.Tensor("sums").In("state")},",
            $"    ref record, ref inputs, {Vectors}, {Size}, {decay}, {restart}, key);");
    }

    private void WriteUse(PassWriter method) => method.Expression(
        "The use count of each entry.", $"Codebook.CountUse(ref record, {Vectors}, use);");

    private string Entries(string block) => layer.Tensor("codebook").In(block);
}

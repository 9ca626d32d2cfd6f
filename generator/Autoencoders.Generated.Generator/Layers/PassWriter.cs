using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>Writes a layer's method: its summary, its signature from the operands of the pass, its body.</summary>
internal sealed class PassWriter(SourceWriter writer, LayerPlan layer, LayerPlan? before, Pass pass)
{
    /// <summary>The characters of parameters up to which they stand on one line.</summary>
    private const int LongestLine = 120;

    /// <summary>The text of the file.</summary>
    public SourceWriter Text => writer;

    /// <summary>The layer whose outputs are this layer's inputs.</summary>
    public LayerPlan Before => before!;

    /// <summary>An attribute above the signature, such as <c>[MethodImpl(...)]</c>.</summary>
    private string? Attribute { get; init; }

    /// <summary>True if the parameters stand on a line of their own.</summary>
    private bool IsWrapped { get; init; }

    private bool OpensActivation => pass.Kind.AppliesActivation && layer.OpensActivation;

    /// <summary>The same writer for a signature whose parameters stand on a line of their own.</summary>
    public PassWriter Wrapped => new(writer, layer, before, pass) { IsWrapped = true, Attribute = Attribute };

    /// <summary>The same writer with an attribute above the signature.</summary>
    public PassWriter With(string attribute) => new(writer, layer, before, pass) { IsWrapped = IsWrapped, Attribute = attribute };

    /// <summary>Writes a method of one expression, given as its lines.</summary>
    public void Expression(string summary, params string[] lines)
    {
        using (OpenExpression(summary))
            writer.Lines(lines);
    }

    /// <summary>Writes summary and signature of a method of one expression, and indents for it.</summary>
    public SourceWriter.Block OpenExpression(string summary)
    {
        WriteHeader(summary, OpensActivation ? "" : " =>");
        SourceWriter.Block block = writer.Indent();
        if (OpensActivation)
            writer.Line($"{layer.Constraint} =>");
        return block;
    }

    /// <summary>Writes summary and signature of a method of several statements, and opens its body.</summary>
    public SourceWriter.Block Open(string summary)
    {
        WriteHeader(summary, "");
        if (OpensActivation)
            writer.Line($"    {layer.Constraint}");
        return writer.Open();
    }

    private void WriteHeader(string summary, string end)
    {
        if (summary.Length > 0)
            writer.Line($"/// <summary>{summary}</summary>");
        if (Attribute is not null)
            writer.Line(Attribute);
        string typeParameter = OpensActivation ? layer.TypeParameter : "";
        string head = $"public static void {pass.Kind.Prefix}{layer.Name}{pass.Kind.Suffix}{typeParameter}(";
        string[] parameters = Array.ConvertAll(pass.Operands, operand => operand.Declaration);
        if (!IsWrapped)
        {
            writer.Line($"{head}{string.Join(", ", parameters)}){end}");
            return;
        }

        // What a backward pass writes begins a line of its own where one line is too short.
        writer.Line(head);
        int first = pass.Operands.TakeWhile(operand => operand != Operand.KeptBefore && operand != Operand.InputDeltas).Count();
        string sources = string.Join(", ", parameters.Take(first)), results = string.Join(", ", parameters.Skip(first)) + $"){end}";
        if (results.Length == 1 + end.Length)
            writer.Line($"    {sources}{results}");
        else if (sources.Length + results.Length <= LongestLine)
            writer.Line($"    {sources}, {results}");
        else
            writer.Lines($"    {sources},", $"    {results}");
    }
}

using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features.EntryPoints;

/// <summary>Prints the method of the mathematics behind an entry point: its header and its checks, up to where the work begins.</summary>
internal sealed class EntryMethod
{
    private readonly SourceWriter _writer;
    private readonly NetworkPlan _plan;
    private readonly EntryPoint _entry;
    private readonly Parameter[] _parameters;
    private readonly Parameter[] _spans;

    private EntryMethod(SourceWriter writer, NetworkPlan plan, EntryPoint entry)
    {
        (_writer, _plan, _entry) = (writer, plan, entry);
        _parameters = [.. entry.Of(plan)];
        _spans = [.. _parameters.Where(parameter => parameter.Type.IsSpan && !IsCondition(parameter))];
    }

    /// <summary>Opens the method; a batch then knows its <c>rows</c>.</summary>
    public static SourceWriter.Block Open(SourceWriter writer, NetworkPlan plan, EntryPoint entry)
    {
        EntryMethod method = new(writer, plan, entry);
        SourceWriter.Block block = method.OpenHeader();
        bool isPair = method._parameters.All(parameter => parameter.Type.IsFloats)
            && method._spans.Select(span => span.Type).SequenceEqual([ParameterType.Source, ParameterType.Target]);
        method.EmitLengths(isPair);
        method.EmitOverlaps(isPair);
        return block;
    }

    /// <summary>The whole method where it calls one of the same name, which takes references and does not check.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="plan">The network.</param>
    /// <param name="entry">The entry point.</param>
    /// <param name="condition">The condition of the method that it calls.</param>
    /// <param name="further">Arguments behind the first of the spans.</param>
    public static void EmitForward(
        SourceWriter writer, NetworkPlan plan, EntryPoint entry, Condition condition, params string[] further)
    {
        string[] spans = [.. entry.Parameters.Where(parameter => parameter != Parameter.Condition).Select(Reference)];
        string[] rows = entry.IsBatch ? ["rows"] : [];
        using (Open(writer, plan, entry))
        {
            writer.Call(
                entry.Returns == "void" ? entry.Name : $"return {entry.Name}",
                ["ref block.Start", spans[0], .. further, .. condition.Argument, .. spans.Skip(1), .. rows]);
        }

        writer.Line();

        static string Reference(Parameter span) =>
            span.Type.IsFloats ? $"ref MemoryMarshal.GetReference({span.Name})" : span.Name;
    }

    private SourceWriter.Block OpenHeader()
    {
        _writer.Header(
            $"public static {_entry.Returns} {_entry.Name}", ["AlignedFloats block", .. _parameters.Select(Declared)], "");
        return _writer.Open();
    }

    private static string Declared(Parameter parameter) =>
        $"{parameter.Type.Inner} {(parameter.Type == ParameterType.Random ? "key" : parameter.Name)}";

    private void EmitLengths(bool isPair)
    {
        if (_entry.IsBatch)
            EmitRows(isPair);
        else if (isPair)
            _writer.Line($"SpanPair.Require({PairOf(_spans[0], _spans[1])});");
        foreach (Parameter parameter in _parameters)
        {
            bool isCounted = (isPair || _entry.IsBatch) && _spans.Take(2).Contains(parameter);
            if (parameter.Type.IsSpan && !isCounted && !parameter.IsOfAnyLength)
                EmitLength(parameter);
            if (parameter.Check?.Invoke(_plan) is { Length: > 0 } check)
                _writer.Line(check);
        }
    }

    /// <summary>The rows are those of the first span, and as many must be in the second.</summary>
    private void EmitRows(bool isPair)
    {
        Parameter first = _spans[0];
        string rows =
            isPair ? $"SpanPair.Rows({PairOf(first, _spans[1])})"
            : _spans.Length == 1 ? $"SpanLength.Rows({LengthOf(first)}, nameof({first.Name}))"
            : $"SpanLength.Rows({LengthOf(first)}, {LengthOf(_spans[1])}, nameof({first.Name}), nameof({_spans[1].Name}))";
        _writer.Line($"nint rows = {rows};");
    }

    private void EmitLength(Parameter span) => _writer.Line(_entry.IsBatch
        ? $"SpanLength.RequireRows({LengthOf(span)}, rows, nameof({span.Name}));"
        : $"SpanLength.Require({LengthOf(span)}, nameof({span.Name}));");

    /// <summary>No span that is written shares memory with one that is read, or with one that is written before it.</summary>
    private void EmitOverlaps(bool isPair)
    {
        Parameter? condition = _parameters.FirstOrDefault(IsCondition);
        Parameter[] targets = [.. _spans.Where(span => span.Type.IsTarget)];
        foreach (Parameter target in targets)
        {
            foreach (Parameter source in _spans.Where(span => !span.Type.IsTarget && !isPair))
                EmitOverlap(source, target);
            if (condition is not null)
                EmitOverlap(condition, target);
        }

        for (int i = 1; i < targets.Length; i++)
        {
            for (int before = 0; before < i; before++)
                EmitOverlap(targets[before], targets[i]);
        }
    }

    private void EmitOverlap(Parameter other, Parameter target) =>
        _writer.Line($"SpanOverlap.Refuse({other.Name}, {target.Name}, nameof({other.Name}), nameof({target.Name}));");

    private string PairOf(Parameter source, Parameter target) =>
        $"{source.Name}, {RowOf(source)}, {target.Name}, {RowOf(target)}, nameof({source.Name}), nameof({target.Name})";

    private string LengthOf(Parameter span) => $"{span.Name}.Length, {RowOf(span)}";

    private int RowOf(Parameter span) => span.Length?.Of(_plan) ?? 1;

    private bool IsCondition(Parameter parameter) => parameter.Length == Constant.ConditionLength;
}

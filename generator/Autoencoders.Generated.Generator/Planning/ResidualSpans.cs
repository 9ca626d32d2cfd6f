using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The residual spans of one side of the code while its layers are read.</summary>
internal sealed class ResidualSpans(PlanningContext context)
{
    private readonly Stack<(AttributeModel Begin, Value Start, Shape Shape)> _open = new();
    private bool _isUnpaired;

    /// <summary>The first span on this side whose ends differ.</summary>
    private DiagnosticInfo? _otherEnds;

    public void Begin(AttributeModel written, Value start, Shape shape) => _open.Push((written, start, shape));

    /// <summary>The value at the start of the span that an attribute ends; the input where it ends none, which is reported.</summary>
    /// <param name="end">The attribute.</param>
    /// <param name="sequence">The layers up to there.</param>
    /// <param name="current">The shape that they give.</param>
    public Value End(AttributeModel end, LayerSequence sequence, Shape current)
    {
        if (_open.Count == 0)
        {
            ReportUnpaired(end, "Residual");
            return Value.Input;
        }

        (_, Value start, Shape shape) = _open.Pop();
        if (start == sequence.Last && context.IsShapeKnown)
            ReportUnpaired(end, "Residual and a layer between them");
        if (shape == current || !context.IsShapeKnown)
            return start;
        _otherEnds = LayerDiagnostics.ResidualEndsDiffer(end.Anchor, start.Id, $"{shape}", sequence.Last.Id, $"{current}")
            with { Fix = WidthFix.Of(sequence.Steps.Skip(start.Id), shape) };
        context.IsShapeKnown = false;
        return start;
    }

    /// <summary>
    /// No span reaches across the code or beyond the last layer. Where an end is missing, the others may belong to other beginnings than
    /// they found.
    /// </summary>
    public void EndSide()
    {
        foreach ((AttributeModel begin, Value _, Shape _) in _open)
            ReportUnpaired(begin, "EndResidual");
        if (_otherEnds is not null && !_isUnpaired)
            context.Report(_otherEnds);
        _open.Clear();
        (_otherEnds, _isUnpaired) = (null, false);
    }

    private void ReportUnpaired(AttributeModel edge, string missing)
    {
        context.Report(LayerDiagnostics.SpanUnpaired(edge.Anchor, edge.Kind, missing));
        _isUnpaired = true;
    }
}

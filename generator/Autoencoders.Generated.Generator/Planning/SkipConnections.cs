using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The values that <c>[Skip]</c> names, and which of them are read again.</summary>
internal sealed class SkipConnections(PlanningContext context)
{
    private readonly List<Named> _named = [];

    // One missing [Skip] is one mistake, however many layers would read it.
    private readonly HashSet<string> _unknown = [];

    /// <summary>The names that no layer has read, with their values.</summary>
    public IEnumerable<(AttributeModel Written, Value Value)> Unread =>
        _named.Where(named => !named.IsRead).Select(named => (named.Written, named.Value));

    /// <summary>Names a value.</summary>
    /// <param name="written">The attribute.</param>
    /// <param name="value">The value.</param>
    public void Name(AttributeModel written, Value value)
    {
        ArgumentModel name = NameIn(written);
        if (Find(name) is { } other)
            context.Report(SkipDiagnostics.NameTaken(name.Anchor, name.Text, other.Value.Id));
        else
            _named.Add(new Named(name.Text, written, value, context.IsShapeKnown));
    }

    /// <summary>The value that an attribute reads again; null where it names none that fits, which is reported.</summary>
    /// <param name="written">The attribute.</param>
    /// <param name="sequence">The layers up to there.</param>
    /// <param name="current">The shape that they give.</param>
    public Value? Read(AttributeModel written, LayerSequence sequence, Shape current)
    {
        ArgumentModel name = NameIn(written);
        Named[] fitting = [.. _named.Where(Fits)];
        FixInfo? fix = fitting.LastOrDefault(named => !named.IsRead) is { } last ? new FixInfo(name.Anchor, $"\"{last.Name}\"") : null;
        if (Find(name) is not { } found)
        {
            if (_unknown.Add(name.Text))
                context.Report(SkipDiagnostics.Unknown(name.Anchor, name.Text, _named.Select(named => named.Name)) with { Fix = fix });
            return null;
        }

        found.IsRead = true;
        if (fitting.Contains(found))
            return found.Value;
        if (found.IsShapeKnown)
        {
            context.ReportShape(SkipDiagnostics.PositionsDiffer(
                name.Anchor, context.Layer, $"{current}", found.Name, $"{sequence.ShapeOf(found.Value)}") with { Fix = fix });
        }

        return null;

        bool Fits(Named named) => sequence.ShapeOf(named.Value) is { } shape && shape.WithChannels(1) == current.WithChannels(1);
    }

    private Named? Find(ArgumentModel name) => _named.FirstOrDefault(named => named.Name == name.Text);

    private static ArgumentModel NameIn(AttributeModel written) => written.Arguments[0];

    private sealed class Named(string name, AttributeModel written, Value value, bool isShapeKnown)
    {
        public string Name => name;

        public AttributeModel Written => written;

        public Value Value => value;

        public bool IsShapeKnown => isShapeKnown;

        public bool IsRead { get; set; }
    }
}

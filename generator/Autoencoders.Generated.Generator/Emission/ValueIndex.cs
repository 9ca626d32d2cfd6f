using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>
/// The values of a network's training step, by their names in emitted code: made once, because every stage looks them up.
/// </summary>
internal sealed class ValueIndex
{
    private readonly Dictionary<string, (int Place, ValuePlan Value)> _values = [];
    private readonly Dictionary<string, int> _terms = [];

    public ValueIndex(NetworkPlan plan)
    {
        IEnumerable<ValuePlan> values = plan.Layers
            .SelectMany(layer => layer.Memory.Values)
            .Concat(plan.Contraction?.Values ?? [])
            .Concat(plan.Level?.Input is { } input ? [input] : []);
        foreach (ValuePlan value in values)
            _values.Add(value.Name, (_values.Count, value));
        foreach (TermPlan term in plan.Terms)
            _terms.Add(term.Variable, _terms.Count + 1);
    }

    /// <summary>The values among some variables, in the order of the layers.</summary>
    public ValuePlan[] Values(IEnumerable<string> variables) =>
    [
        .. variables.Where(_values.ContainsKey).Select(name => _values[name]).OrderBy(found => found.Place).Select(found => found.Value),
    ];

    /// <summary>The terms of the loss among some variables, with their numbers.</summary>
    public (string Name, int Number)[] Terms(IEnumerable<string> variables) =>
        [.. variables.Where(_terms.ContainsKey).Select(name => (Name: name, Number: _terms[name])).OrderBy(term => term.Number)];
}

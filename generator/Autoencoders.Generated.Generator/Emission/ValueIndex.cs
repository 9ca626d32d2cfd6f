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
            .Select(layer => layer.Memory)
            .SelectMany(memory => new[] { memory.Sums, memory.Output, memory.Deltas, memory.Moments, memory.Record })
            .Concat(plan.Contraction?.Values ?? [])
            .Append(plan.Level?.Input)
            .OfType<ValuePlan>();
        foreach (ValuePlan value in values)
            _values.Add(value.Name, (_values.Count, value));
        foreach (TermPlan term in plan.Terms)
            _terms.Add(term.Variable, _terms.Count + 1);
    }

    /// <summary>The values among some words, in the order of the layers.</summary>
    public ValuePlan[] Values(IEnumerable<string> words) =>
    [
        .. words.Where(_values.ContainsKey).Select(word => _values[word]).OrderBy(found => found.Place).Select(found => found.Value),
    ];

    /// <summary>The terms of the loss among some words, with their numbers.</summary>
    public (string Name, int Number)[] Terms(IEnumerable<string> words) =>
        [.. words.Where(_terms.ContainsKey).Select(word => (Name: word, Number: _terms[word])).OrderBy(term => term.Number)];
}

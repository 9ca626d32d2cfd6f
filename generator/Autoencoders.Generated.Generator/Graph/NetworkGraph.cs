using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Graph;

/// <summary>
/// The layers of a network as nodes and the values between them as edges. Each layer reads values of layers before it, so that the reverse
/// order is one of the way back.
/// </summary>
/// <param name="reads">The values that each layer reads; the first layer gives value 1.</param>
internal sealed class NetworkGraph(IEnumerable<EquatableArray<Value>> reads)
{
    private readonly EquatableArray<Value>[] _reads = [.. reads];
    private ILookup<Value, int>? _readers;

    /// <summary>The places of the layers that read a value, from 0, in their order.</summary>
    public IEnumerable<int> Readers(Value value) => (_readers ??= Edges())[value];

    /// <summary>True if one layer reads a value, and no other.</summary>
    public bool IsReadOnce(Value value) => Readers(value).Count() == 1;

    /// <summary>
    /// The places of the layers that add to the derivatives by a value. Its first reader is the last on the way back, and stores what the
    /// others add to.
    /// </summary>
    public IEnumerable<int> LaterReaders(Value value) => Readers(value).Skip(1);

    /// <summary>True if a value from before a layer, other than its inputs, is read behind that layer's beginning.</summary>
    /// <param name="place">The place of the layer, from 0.</param>
    public bool IsCrossedAt(int place) => AreCrossedAt(place, _reads);

    /// <summary>The same of layers that are at hand, without a graph of them.</summary>
    public static bool AreCrossedAt(int place, IEnumerable<EquatableArray<Value>> reads) =>
        reads.Skip(place).Any(values => values.Any(value => value.Id < place));

    private ILookup<Value, int> Edges() => _reads
        .SelectMany((values, place) => values.Distinct().Select(value => (Value: value, Place: place)))
        .ToLookup(edge => edge.Value, edge => edge.Place);
}

using System.Collections.Immutable;

namespace Autoencoders.Onnx.Graph;

/// <summary>
/// The value of a layer in the graph. Rows have their channels last, as in C#; the operators of convolutions want them first. Either order is
/// made when something asks for it, so that layers of one order follow each other without a transpose.
/// </summary>
internal sealed class GraphValue
{
    private readonly GraphBuilder _graph;
    private string? _first;
    private string? _last;

    private GraphValue(GraphBuilder graph, ImmutableArray<int> shape) => (_graph, Shape) = (graph, shape);

    /// <summary>The shape of a row, channels last.</summary>
    public ImmutableArray<int> Shape { get; }

    /// <summary>The number of values of a row.</summary>
    public int Length
    {
        get
        {
            int length = 1;
            foreach (int dimension in Shape)
                length *= dimension;
            return length;
        }
    }

    /// <summary>The number of channels.</summary>
    public int Channels => Shape[^1];

    /// <summary>True if the value exists with its channels first, and work on each element is done in that order.</summary>
    public bool IsFirst => _first is not null && Shape.Length > 1;

    /// <summary>The axis of the channels in <see cref="Any"/>.</summary>
    public int ChannelAxis => IsFirst ? 1 : Shape.Length;

    /// <summary>The name of the value in an order in which it exists.</summary>
    public string Any => IsFirst ? First : Last;

    /// <summary>The name of the value with its channels first.</summary>
    public string First => _first ??= Shape.Length == 1 ? _last! : Transpose(_last!, [0, Shape.Length, .. Positions(1)]);

    /// <summary>The name of the value with its channels last.</summary>
    public string Last => _last ??= Shape.Length == 1 ? _first! : Transpose(_first!, [0, .. Positions(2), 1]);

    /// <summary>The name of the value as rows without dimensions, in the order of C#.</summary>
    public string Flat => Shape.Length == 1 ? Last : _graph.Reshape(Last, Length);

    public static GraphValue OfLast(GraphBuilder graph, string name, ImmutableArray<int> shape) => new(graph, shape) { _last = name };

    public static GraphValue OfFirst(GraphBuilder graph, string name, ImmutableArray<int> shape) => new(graph, shape) { _first = name };

    /// <summary>A value whose rows stand flat in the order of C#.</summary>
    public static GraphValue OfFlat(GraphBuilder graph, string name, ImmutableArray<int> shape) =>
        OfLast(graph, shape.Length == 1 ? name : graph.Reshape(name, shape.AsSpan()), shape);

    /// <summary>A value of the same shape, in the order of <see cref="Any"/>.</summary>
    public GraphValue With(string name) => IsFirst ? OfFirst(_graph, name, Shape) : OfLast(_graph, name, Shape);

    /// <summary>The same rows in another shape, in the order of C#.</summary>
    public GraphValue Reshaped(ImmutableArray<int> shape) =>
        shape.AsSpan().SequenceEqual(Shape.AsSpan()) ? this : OfFlat(_graph, Flat, shape);

    private string Transpose(string name, int[] order) => _graph.Node("Transpose", [name], Attributes.Integers("perm", order));

    private IEnumerable<int> Positions(int first)
    {
        for (int i = 0; i < Shape.Length - 1; i++)
            yield return first + i;
    }
}

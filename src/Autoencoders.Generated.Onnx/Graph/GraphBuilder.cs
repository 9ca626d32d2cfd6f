using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Autoencoders.Onnx.Wire;
using Google.Protobuf;

namespace Autoencoders.Onnx.Graph;

/// <summary>Collects the nodes and constants of a graph. Names tell the layer that a node belongs to: <c>Encoder1/Conv</c>.</summary>
internal sealed class GraphBuilder
{
    /// <summary>Stands for an optional input that a node does without.</summary>
    public const string NoInput = "";

    /// <summary>The domain of the operators for machine learning.</summary>
    public const string TreeDomain = "ai.onnx.ml";

    private const string Batch = "batch";

    private readonly Dictionary<string, int> _uses = [];
    private readonly HashSet<string> _constants = [];
    private readonly HashSet<string> _inputs = [];

    /// <summary>The graph.</summary>
    public GraphMessage Message { get; } = new();

    /// <summary>True if a node is of <see cref="TreeDomain"/>.</summary>
    public bool HasTrees { get; private set; }

    /// <summary>The part of the network that the next nodes belong to.</summary>
    public string Scope { get; set; } = "Input";

    /// <summary>Adds a node and gives the name of its output.</summary>
    public string Node(string operation, ReadOnlySpan<string> inputs, params ReadOnlySpan<AttributeMessage> attributes) =>
        Nodes(operation, inputs, 1, attributes)[0];

    /// <summary>Adds a node of the operators for machine learning and gives the name of its output.</summary>
    public string TreeNode(string operation, ReadOnlySpan<string> inputs, params ReadOnlySpan<AttributeMessage> attributes)
    {
        string output = Node(operation, inputs, attributes);
        Message.Nodes[^1].Domain = TreeDomain;
        HasTrees = true;
        return output;
    }

    /// <summary>Adds a node with several outputs and gives their names.</summary>
    public string[] Nodes(string operation, ReadOnlySpan<string> inputs, int outputs, params ReadOnlySpan<AttributeMessage> attributes)
    {
        string name = Unique($"{Scope}/{operation}");
        var node = new NodeMessage { Name = name, Operation = operation };
        foreach (string input in inputs)
            node.Inputs.Add(input);
        foreach (AttributeMessage attribute in attributes)
            node.Attributes.Add(attribute);
        var names = new string[outputs];
        for (int output = 0; output < outputs; output++)
            names[output] = outputs == 1 ? name : $"{name}:{output}";
        node.Outputs.AddRange(names);
        Message.Nodes.Add(node);
        return names;
    }

    /// <summary>Adds a constant of floats and gives its name.</summary>
    public string Constant(float[] values, params ReadOnlySpan<int> shape) =>
        Constant(Unique($"{Scope}/constant"), ElementType.Single, MemoryMarshal.AsBytes<float>(values), shape);

    /// <summary>Adds a constant of doubles and gives its name.</summary>
    public string Constant(double[] values, params ReadOnlySpan<int> shape) =>
        Constant(Unique($"{Scope}/constant"), ElementType.Double, MemoryMarshal.AsBytes<double>(values), shape);

    /// <summary>Adds a constant of whole numbers and gives its name.</summary>
    public string Constant(long[] values) =>
        Constant(Unique($"{Scope}/constant"), ElementType.Int64, MemoryMarshal.AsBytes<long>(values), [values.Length]);

    /// <summary>Adds one whole number without dimensions, and gives the name of the constant.</summary>
    public string Index(long value) =>
        Constant(Unique($"{Scope}/constant"), ElementType.Int64, MemoryMarshal.AsBytes([value]), []);

    /// <summary>Adds one number and gives the name of the constant, which fits any shape.</summary>
    public string Scalar(float value) => Constant([value]);

    /// <summary>Adds one number in double precision and gives the name of the constant, which fits any shape.</summary>
    public string Scalar(double value) => Constant([value]);

    /// <summary>Adds a tensor of the network under its own name, once, in the order of weights files.</summary>
    public string Weights(LayerTensor tensor, ReadOnlySpan<float> state)
    {
        TensorLayout layout = tensor.Layout;
        if (_constants.Contains(layout.Name))
            return layout.Name;
        var values = new float[layout.Length];
        int place = 0;
        for (var index = new RowMajorIndices(layout); index.IsElement; index.Advance())
            values[place++] = state[index.Current];
        return Constant(layout.Name, ElementType.Single, MemoryMarshal.AsBytes<float>(values), layout.Shape.AsSpan());
    }

    /// <summary>Declares an input of rows, once.</summary>
    public string Input(string name, ReadOnlySpan<int> shape, string comment)
    {
        if (_inputs.Add(name))
            Message.Inputs.Add(Value(name, ElementType.Single, shape, comment));
        return name;
    }

    /// <summary>Makes a value an output.</summary>
    public void Output(string name, string value, ElementType type, ReadOnlySpan<int> shape, string comment)
    {
        var node = new NodeMessage { Name = Unique($"{name}/Identity"), Operation = "Identity" };
        node.Inputs.Add(value);
        node.Outputs.Add(name);
        Message.Nodes.Add(node);
        Message.Outputs.Add(Value(name, type, shape, comment));
    }

    /// <summary>Gives each row of a value another shape.</summary>
    public string Reshape(string value, params ReadOnlySpan<int> shape)
    {
        var lengths = new long[shape.Length + 1];
        for (int i = 0; i < shape.Length; i++)
            lengths[i + 1] = shape[i];
        return Node("Reshape", [value, Constant(lengths)]);
    }

    /// <summary>Changes the type of the elements.</summary>
    public string Cast(string value, ElementType type) => Node("Cast", [value], Attributes.To(type));

    /// <summary>The sums along an axis; it stays, with a length of 1, or disappears.</summary>
    public string Sum(string value, int axis, bool keeps = false) =>
        Node("ReduceSum", [value, Constant([(long)axis])], Attributes.Integer("keepdims", keeps ? 1 : 0));

    private string Constant(string name, ElementType type, ReadOnlySpan<byte> bytes, ReadOnlySpan<int> shape)
    {
        var tensor = new TensorMessage { Name = name, Type = (int)type, Bytes = ByteString.CopyFrom(bytes) };
        foreach (int length in shape)
            tensor.Shape.Add(length);
        Message.Constants.Add(tensor);
        _constants.Add(name);
        return name;
    }

    private string Unique(string name)
    {
        ref int uses = ref CollectionsMarshal.GetValueRefOrAddDefault(_uses, name, out _);
        return ++uses == 1 ? name : $"{name}{uses}";
    }

    private static ValueMessage Value(string name, ElementType type, ReadOnlySpan<int> shape, string comment)
    {
        var lengths = new ShapeMessage();
        lengths.Lengths.Add(new LengthMessage { Symbol = Batch });
        foreach (int length in shape)
            lengths.Lengths.Add(new LengthMessage { Number = length });
        return new ValueMessage
        {
            Name = name,
            Type = new TypeMessage { Tensor = new TensorTypeMessage { Element = (int)type, Shape = lengths } },
            Comment = comment,
        };
    }
}

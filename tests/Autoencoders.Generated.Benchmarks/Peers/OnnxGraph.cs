using System.Runtime.InteropServices;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>Nodes and constants of an ONNX model, to which layers add theirs in the order of the data.</summary>
internal sealed class OnnxGraph
{
    /// <summary>Stands for an optional input that a node does without.</summary>
    public const string NoInput = "";

    private const int Float = 1, SignedByte = 3, Long = 7;

    private readonly List<byte[]> _nodes = [];
    private readonly List<byte[]> _constants = [];

    /// <summary>Adds a node and gives the name of its output.</summary>
    public string Node(string operation, string[] inputs, params OnnxAttribute[] attributes) =>
        Nodes(operation, inputs, 1, attributes)[0];

    /// <summary>Adds a node with several outputs and gives their names.</summary>
    public string[] Nodes(string operation, string[] inputs, int count, params OnnxAttribute[] attributes)
    {
        string[] outputs = [.. Enumerable.Range(0, count).Select(output => $"{operation}{_nodes.Count}_{output}")];
        _nodes.Add(ProtoMessage.Write(node =>
        {
            foreach (string input in inputs)
                node.Text(1, input);
            foreach (string output in outputs)
                node.Text(2, output);
            node.Text(4, operation);
            foreach (OnnxAttribute attribute in attributes)
                node.Message(5, attribute.Write);
        }));
        return outputs;
    }

    /// <summary>Adds a tensor, row-major, and gives its name.</summary>
    public string Constant(float[] values, params int[] shape) => Constant(Float, MemoryMarshal.AsBytes<float>(values).ToArray(), shape);

    /// <summary>Adds a tensor of bytes, row-major, and gives its name.</summary>
    public string ByteConstant(sbyte[] values, params int[] shape) => Constant(SignedByte, MemoryMarshal.AsBytes<sbyte>(values).ToArray(), shape);

    /// <summary>Adds whole numbers, such as axes or a shape, and gives the name of their tensor.</summary>
    public string Constant(long[] values) => Constant(Long, MemoryMarshal.AsBytes<long>(values).ToArray(), [values.Length]);

    /// <summary>Writes the fields of the graph.</summary>
    /// <param name="graph">The message.</param>
    /// <param name="name">The name of the network.</param>
    /// <param name="inputs">The names and the shapes of what goes in, the batch first.</param>
    /// <param name="outputs">The names and the shapes of what comes out.</param>
    public void Write(ProtoMessage graph, string name, (string Name, int[] Shape)[] inputs, (string Name, int[] Shape)[] outputs)
    {
        // Field numbers of onnx.proto.
        foreach (byte[] node in _nodes)
            graph.Bytes(1, node);
        graph.Text(2, name);
        foreach (byte[] constant in _constants)
            graph.Bytes(5, constant);
        foreach ((string input, int[] shape) in inputs)
            graph.Message(11, value => WriteValue(value, input, shape));
        foreach ((string output, int[] shape) in outputs)
            graph.Message(12, value => WriteValue(value, output, shape));
    }

    private string Constant(int type, byte[] values, int[] shape)
    {
        string name = $"constant{_constants.Count}";
        _constants.Add(ProtoMessage.Write(tensor =>
        {
            foreach (int length in shape)
                tensor.Integer(1, length);
            tensor.Integer(2, type);
            tensor.Text(8, name);
            tensor.Bytes(9, values);
        }));
        return name;
    }

    private static void WriteValue(ProtoMessage value, string name, int[] shape)
    {
        value.Text(1, name);
        value.Message(2, type => type.Message(1, tensor =>
        {
            tensor.Integer(1, Float);
            tensor.Message(2, dimensions =>
            {
                foreach (int length in shape)
                    dimensions.Message(1, dimension => dimension.Integer(1, length));
            });
        }));
    }
}

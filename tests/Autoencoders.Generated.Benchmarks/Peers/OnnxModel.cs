using System.Runtime.InteropServices;
using Autoencoders.Benchmarks.Comparing;
using Google.Protobuf;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>Writes a network as an ONNX model: for each layer a Gemm and its activation, as PyTorch's exporter does.</summary>
internal static class OnnxModel
{
    public const string Input = "input";
    public const string Output = "output";

    private const int IrVersion = 8;
    private const int OperatorSet = 17;
    private const int Float = 1;
    private const int IntegerAttribute = 2;

    // Field numbers of onnx.proto.
    public static byte[] Write(Work work, int batch) => Message(model =>
    {
        model.Integer(1, IrVersion);
        model.Bytes(8, Message(operators => operators.Integer(2, OperatorSet)));
        model.Bytes(7, Message(graph =>
        {
            string current = Input;
            for (int i = 0; i < work.Layers.Length; i++)
            {
                string next = i == work.Layers.Length - 1 ? Output : $"activation{i}";
                WriteLayer(graph, work.Layers[i], i, current, next);
                current = next;
            }

            graph.Text(2, work.Name);
            graph.Bytes(11, Value(Input, batch, work.Length));
            graph.Bytes(12, Value(Output, batch, work.Length));
        }));
    });

    private static void WriteLayer(Field graph, DenseLayer layer, int index, string input, string output)
    {
        string weights = $"weights{index}", bias = $"bias{index}", sums = $"sums{index}";
        graph.Bytes(5, Initializer(weights, layer.Weights, layer.Outputs, layer.Inputs));
        graph.Bytes(5, Initializer(bias, layer.Bias, layer.Outputs));
        graph.Bytes(1, Message(gemm =>
        {
            gemm.Text(1, input);
            gemm.Text(1, weights);
            gemm.Text(1, bias);
            gemm.Text(2, layer.Activation == Activation.Identity ? output : sums);
            gemm.Text(4, "Gemm");
            gemm.Bytes(5, Message(attribute =>
            {
                attribute.Text(1, "transB");
                attribute.Integer(3, 1);
                attribute.Integer(20, IntegerAttribute);
            }));
        }));

        if (layer.Activation != Activation.Identity)
        {
            graph.Bytes(1, Message(node =>
            {
                node.Text(1, sums);
                node.Text(2, output);
                node.Text(4, layer.Activation == Activation.Relu ? "Relu" : "Sigmoid");
            }));
        }
    }

    private static byte[] Initializer(string name, float[] values, params int[] shape) => Message(tensor =>
    {
        foreach (int length in shape)
            tensor.Integer(1, length);
        tensor.Integer(2, Float);
        tensor.Text(8, name);
        tensor.Bytes(9, MemoryMarshal.AsBytes<float>(values));
    });

    private static byte[] Value(string name, params int[] shape) => Message(value =>
    {
        value.Text(1, name);
        value.Bytes(2, Message(type => type.Bytes(1, Message(tensor =>
        {
            tensor.Integer(1, Float);
            tensor.Bytes(2, Message(dimensions =>
            {
                foreach (int length in shape)
                    dimensions.Bytes(1, Message(dimension => dimension.Integer(1, length)));
            }));
        }))));
    });

    private static byte[] Message(Action<Field> write)
    {
        using var bytes = new MemoryStream();
        var output = new CodedOutputStream(bytes);
        write(new Field(output));
        output.Flush();
        return bytes.ToArray();
    }

    /// <summary>Writes fields of one message.</summary>
    private readonly struct Field(CodedOutputStream output)
    {
        public void Integer(int number, long value)
        {
            output.WriteTag(number, WireFormat.WireType.Varint);
            output.WriteInt64(value);
        }

        public void Text(int number, string value)
        {
            output.WriteTag(number, WireFormat.WireType.LengthDelimited);
            output.WriteString(value);
        }

        public void Bytes(int number, ReadOnlySpan<byte> value)
        {
            output.WriteTag(number, WireFormat.WireType.LengthDelimited);
            output.WriteBytes(ByteString.CopyFrom(value));
        }
    }
}

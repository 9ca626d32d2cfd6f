using Autoencoders.Benchmarks.Comparing;
using Autoencoders.Benchmarks.Layers;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>Writes a network as an ONNX model, with the nodes that PyTorch's exporter would write.</summary>
internal static class OnnxModel
{
    private const int IrVersion = 8;
    private const int OperatorSet = 17;
    private const string Input = "input";

    /// <param name="work">The network.</param>
    /// <param name="batch">The rows of a call.</param>
    /// <param name="isSmall">Whether weights have 8 bits.</param>
    public static byte[] Write(Work work, int batch, bool isSmall = false)
    {
        var graph = new OnnxGraph();
        string output = Input;
        foreach (ILayer layer in work.Layers)
            output = isSmall ? layer.AddSmallTo(graph, output) : layer.AddTo(graph, output);

        int[] shape = [batch, .. work.Shape];
        return Write(graph, work.Name, [(Input, shape)], [(output, shape)]);
    }

    /// <param name="graph">All nodes.</param>
    /// <param name="name">The name of the graph.</param>
    /// <param name="inputs">The names and the shapes of what goes in.</param>
    /// <param name="outputs">The names and the shapes of what comes out.</param>
    public static byte[] Write(
        OnnxGraph graph, string name, (string Name, int[] Shape)[] inputs, (string Name, int[] Shape)[] outputs) => ProtoMessage.Write(model =>
    {
        // Field numbers of onnx.proto.
        model.Integer(1, IrVersion);
        model.Message(7, fields => graph.Write(fields, name, inputs, outputs));
        model.Message(8, operators => operators.Integer(2, OperatorSet));
    });
}

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

        // Field numbers of onnx.proto.
        int[] shape = [batch, .. work.Shape];
        return ProtoMessage.Write(model =>
        {
            model.Integer(1, IrVersion);
            model.Message(7, fields => graph.Write(fields, work.Name, (Input, shape), (output, shape)));
            model.Message(8, operators => operators.Integer(2, OperatorSet));
        });
    }
}

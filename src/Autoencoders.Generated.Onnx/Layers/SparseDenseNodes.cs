using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Layers;

/// <summary>A matrix and a bias behind a row that is written out, which may be scaled to length 1; a row of zeros stays one.</summary>
internal sealed class SparseDenseNodes : ILayerNodes
{
    // Below the length of any row with a value that is not 0.
    private const float Least = 1e-30f;

    public GraphValue Add(LayerContext context)
    {
        (GraphBuilder graph, GraphValue input) = (context.Graph, context.Input);
        string row = input.Shape.Length == 1 ? input.First : graph.Reshape(input.First, input.Length);
        if (context.Layer.GetWord(FactNames.Scaling) != "none")
        {
            string length = graph.Node("ReduceL2", [row], Attributes.Integers("axes", 1), Attributes.Integer("keepdims", 1));
            row = graph.Node("Div", [row, graph.Node("Max", [length, graph.Scalar(Least)])]);
        }
        return context.OutputFirst(graph.Node(
            "Gemm",
            [row, context.Weights(TensorRoles.Weight), context.Weights(TensorRoles.Bias)],
            Attributes.Integer("transB", 1)));
    }
}

using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Layers;

/// <summary>A layer with a memory. ONNX has the gates in another order than PyTorch, and positions before rows.</summary>
/// <param name="operation">The operator.</param>
/// <param name="gates">The gates of PyTorch in the order of ONNX.</param>
/// <param name="attributes">The attributes beside the sizes.</param>
internal sealed class RecurrentNodes(string operation, int[] gates, params AttributeMessage[] attributes) : ILayerNodes
{
    public GraphValue Add(LayerContext context)
    {
        (LayerDescription layer, GraphBuilder graph) = (context.Layer, context.Graph);
        int units = layer.GetInt32(FactNames.Units), directions = layer.GetInt32(FactNames.Directions);
        string order = graph.Constant(Rows(units));
        string positions = graph.Node("Transpose", [context.Input.Last], Attributes.Integers("perm", [1, 0, 2]));
        string[] outputs = graph.Nodes(
            operation,
            [
                positions,
                OfDirections(TensorRoles.InputWeight),
                OfDirections(TensorRoles.StateWeight),
                graph.Node(
                    "Concat", [OfDirections(TensorRoles.InputBias), OfDirections(TensorRoles.StateBias)], Attributes.Integer("axis", 1)),
            ],
            2,
            [
                Attributes.Integer("hidden_size", units),
                Attributes.Text("direction", directions == 1 ? "forward" : "bidirectional"),
                .. attributes,
            ]);

        // States come as [positions][directions][rows][units], and the last ones without positions.
        bool isSequence = layer.Output.Length > 1;
        int[] rowsFirst = isSequence ? [2, 0, 1, 3] : [1, 0, 2];
        string states = graph.Node("Transpose", [outputs[isSequence ? 0 : 1]], Attributes.Integers("perm", rowsFirst));
        return context.OutputLast(graph.Reshape(states, layer.Output.AsSpan()));

        string OfDirections(string role)
        {
            string first = OfDirection(role);
            return directions == 1
                ? first
                : graph.Node("Concat", [first, OfDirection(role + "_reverse")], Attributes.Integer("axis", 0));
        }

        string OfDirection(string role)
        {
            string ordered = graph.Node("Gather", [context.Weights(role), order]);
            return graph.Node("Unsqueeze", [ordered, graph.Constant([0L])]);
        }
    }

    /// <summary>The rows of a tensor of gates, those of each gate together.</summary>
    private long[] Rows(int units)
    {
        long[] rows = new long[gates.Length * units];
        for (int row = 0; row < rows.Length; row++)
            rows[row] = gates[row / units] * units + row % units;
        return rows;
    }
}

using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Layers;

/// <summary>Values bounded and rounded to the levels of their channels; an index has the levels of a position as its digits.</summary>
internal sealed class FiniteScalarNodes : ILayerNodes
{
    // The bounds reach beyond the outer levels, so that these can be reached.
    private const double Slack = 1.001;

    public GraphValue Add(LayerContext context)
    {
        (LayerDescription layer, GraphBuilder graph, GraphValue input) = (context.Layer, context.Graph, context.Input);
        int[] levels = [.. layer.GetSizes(FactNames.Levels)];
        int channels = levels.Length, positions = input.Length / channels;
        double[] offsets = Array.ConvertAll(levels, level => level % 2 == 0 ? 0.5 : 0);
        double[] halves = Array.ConvertAll(levels, level => (level - 1) * Slack / 2);
        float[] widths = Array.ConvertAll(levels, level => (float)(level / 2));
        var shifts = new float[channels];
        for (int i = 0; i < channels; i++)
            shifts[i] = (float)Math.Atanh(offsets[i] / halves[i]);

        string rows = graph.Reshape(input.Last, positions, channels);
        string moved = graph.Node("Add", [rows, graph.Constant(shifts, channels)]);
        string bounded = graph.Node("Mul", [graph.Node("Tanh", [moved]), Constants(halves)]);
        string whole = graph.Node("Round", [graph.Node("Sub", [bounded, Constants(offsets)])]);
        string width = graph.Constant(widths, channels);
        AddIndices(context.Network, graph.Node("Add", [whole, width]), levels, positions);
        return GraphValue.OfLast(graph, graph.Reshape(graph.Node("Div", [whole, width]), layer.Output.AsSpan()), layer.Output);

        string Constants(double[] values) => graph.Constant(Array.ConvertAll(values, value => (float)value), channels);
    }

    private static void AddIndices(NetworkGraph network, string digits, int[] levels, int positions)
    {
        var units = new long[levels.Length];
        long unit = 1;
        for (int i = 0; i < units.Length; i++)
            (units[i], unit) = (unit, unit * levels[i]);
        GraphBuilder graph = network.Graph;
        string parts = graph.Node("Mul", [graph.Cast(digits, ElementType.Int64), graph.Constant(units)]);
        network.SetIndices(graph.Sum(parts, axis: -1), positions);
    }
}

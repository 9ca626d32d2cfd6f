using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Activations;

/// <summary>The nodes of each activation.</summary>
internal static class ActivationCatalog
{
    private static readonly Dictionary<Activation, Func<GraphBuilder, ActivatedValue, string>> s_rows = new()
    {
        [Activation.Identity] = (_, value) => value.Name,
        [Activation.Relu] = (graph, value) => graph.Node("Relu", [value.Name]),
        [Activation.Sigmoid] = (graph, value) => graph.Node("Sigmoid", [value.Name]),
        [Activation.Tanh] = (graph, value) => graph.Node("Tanh", [value.Name]),
        [Activation.LeakyRelu] = (graph, value) => graph.Node("LeakyRelu", [value.Name], Attributes.Number("alpha", value.Parameter ?? 0.01f)),
        [Activation.Elu] = (graph, value) => graph.Node("Elu", [value.Name], Attributes.Number("alpha", value.Parameter ?? 1f)),
        [Activation.Selu] = (graph, value) => graph.Node("Selu", [value.Name]),
        [Activation.Gelu] = Gelu,
        [Activation.GeluTanh] = GeluTanh,
        [Activation.Silu] = (graph, value) => graph.Node("Mul", [value.Name, graph.Node("Sigmoid", [value.Name])]),
        [Activation.Mish] = (graph, value) => graph.Node("Mul", [value.Name, graph.Node("Tanh", [graph.Node("Softplus", [value.Name])])]),
        [Activation.HardSigmoid] = (graph, value) =>
            graph.Node("HardSigmoid", [value.Name], Attributes.Number("alpha", 1f / 6), Attributes.Number("beta", 0.5f)),
        [Activation.HardTanh] = (graph, value) => graph.Node("Clip", [value.Name, graph.Scalar(-1f), graph.Scalar(1f)]),
        [Activation.Softplus] = (graph, value) => graph.Node("Softplus", [value.Name]),
        [Activation.Softsign] = (graph, value) => graph.Node("Softsign", [value.Name]),
        [Activation.Softmax] = (graph, value) => graph.Node("Softmax", [value.Name], Attributes.Integer("axis", value.ChannelAxis)),
    };

    /// <summary>Adds the activation of a value.</summary>
    public static GraphValue Add(GraphBuilder graph, GraphValue value, Activation activation, float? parameter) =>
        activation == Activation.Identity
            ? value
            : value.With(Find(activation)(graph, new ActivatedValue(value.Any, value.ChannelAxis, parameter)));

    private static Func<GraphBuilder, ActivatedValue, string> Find(Activation activation) =>
        s_rows.TryGetValue(activation, out Func<GraphBuilder, ActivatedValue, string>? row)
            ? row
            : throw new NotSupportedException($"The activation {activation} cannot be saved as ONNX.");

    private static string Gelu(GraphBuilder graph, ActivatedValue value)
    {
        string error = graph.Node("Erf", [graph.Node("Mul", [value.Name, graph.Scalar((float)Math.Sqrt(0.5))])]);
        return Half(graph, value.Name, error);
    }

    private static string GeluTanh(GraphBuilder graph, ActivatedValue value)
    {
        string x = value.Name, square = graph.Node("Mul", [x, x]);
        string factor = graph.Node("Add", [graph.Node("Mul", [square, graph.Scalar(0.044715f)]), graph.Scalar(1f)]);
        string inner = graph.Node("Mul", [graph.Node("Mul", [x, factor]), graph.Scalar((float)Math.Sqrt(2 / Math.PI))]);
        return Half(graph, x, graph.Node("Tanh", [inner]));
    }

    /// <summary><c>x/2 (1 + part)</c></summary>
    private static string Half(GraphBuilder graph, string x, string part) =>
        graph.Node("Mul", [graph.Node("Mul", [x, graph.Scalar(0.5f)]), graph.Node("Add", [part, graph.Scalar(1f)])]);
}

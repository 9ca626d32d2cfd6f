using Autoencoders.Onnx.Wire;

namespace Autoencoders.Tests.Onnx;

/// <summary>A model as text: inputs, nodes and outputs, a line for each.</summary>
internal static class OnnxListing
{
    public static string Of(ModelMessage model) => string.Join(
        "\n",
        [
            $"{model.Producer}, opset {model.OperatorSets.Single().Version}",
            .. model.Graph.Inputs.Select(value => $"in  {Value(value)}"),
            .. model.Graph.Nodes.Select(node => $"    {string.Join(", ", node.Outputs)} = {node.Operation}({string.Join(", ", node.Inputs)})"),
            .. model.Graph.Outputs.Select(value => $"out {Value(value)}"),
        ]);

    private static string Value(ValueMessage value)
    {
        IEnumerable<string> lengths = value.Type.Tensor.Shape.Lengths.Select(length => length.Symbol.Length > 0 ? length.Symbol : $"{length.Number}");
        return $"{value.Name}: {(ElementType)value.Type.Tensor.Element} {string.Join(" x ", lengths)}";
    }
}

namespace Autoencoders.Benchmarks.Peers;

/// <summary>
/// Weights of 8 bits with a step for each output, and the nodes round their products, as ONNX Runtime's own tool quantize_dynamic writes them
/// with per_channel: activations become bytes by their smallest and their largest in each call.
/// </summary>
internal sealed class OnnxBytes
{
    private const int Most = 127, FloatType = 1;

    /// <param name="weights">The weights, outputs first.</param>
    /// <param name="outputs">The outputs.</param>
    public OnnxBytes(float[] weights, int outputs)
    {
        int inputs = weights.Length / outputs;
        (Values, Steps) = (new sbyte[weights.Length], new float[outputs]);
        for (int output = 0; output < outputs; output++)
        {
            ReadOnlySpan<float> row = weights.AsSpan(output * inputs, inputs);
            foreach (float weight in row)
                Steps[output] = Math.Max(Steps[output], Math.Abs(weight) / Most);
            for (int input = 0; input < inputs; input++)
                Values[(output * inputs) + input] = (sbyte)MathF.Round(row[input] / Steps[output]);
        }
    }

    /// <summary>The weights, outputs first.</summary>
    public sbyte[] Values { get; }

    /// <summary>The step of each output.</summary>
    public float[] Steps { get; }

    /// <summary>The weights, inputs first.</summary>
    public sbyte[] Transposed()
    {
        int inputs = Values.Length / Steps.Length;
        return [.. Enumerable.Range(0, Values.Length).Select(i => Values[(i % Steps.Length * inputs) + (i / Steps.Length)])];
    }

    /// <summary>Adds the node that makes bytes of activations.</summary>
    public static Row Quantize(OnnxGraph graph, string input)
    {
        string[] outputs = graph.Nodes("DynamicQuantizeLinear", [input], 3);
        return new Row(outputs[0], outputs[1], outputs[2]);
    }

    /// <summary>Adds the nodes from sums of products to floats.</summary>
    public static string ToFloats(OnnxGraph graph, string sums, Row row, string steps)
    {
        string whole = graph.Node("Cast", [sums], OnnxAttribute.Integer("to", FloatType));
        return graph.Node("Mul", [whole, graph.Node("Mul", [row.Step, steps])]);
    }

    /// <summary>The names of activations as bytes.</summary>
    /// <param name="Bytes">The bytes.</param>
    /// <param name="Step">Their step.</param>
    /// <param name="Zero">The byte that stands for 0.</param>
    internal readonly record struct Row(string Bytes, string Step, string Zero);
}

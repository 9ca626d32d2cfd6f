namespace Autoencoders.Benchmarks.Peers;

/// <summary>A named constant of a node.</summary>
/// <param name="Name">As ONNX names it.</param>
/// <param name="Type">The number of the type of its value.</param>
/// <param name="WriteValue">Writes the value's field.</param>
internal sealed record OnnxAttribute(string Name, int Type, Action<ProtoMessage> WriteValue)
{
    public static OnnxAttribute Integer(string name, long value) => new(name, 2, attribute => attribute.Integer(3, value));

    public static OnnxAttribute Number(string name, float value) => new(name, 1, attribute => attribute.Number(2, value));

    public static OnnxAttribute Text(string name, string value) => new(name, 3, attribute => attribute.Text(4, value));

    public static OnnxAttribute Integers(string name, params long[] values) => new(name, 7, attribute =>
    {
        foreach (long value in values)
            attribute.Integer(8, value);
    });

    // Field numbers of onnx.proto.
    public void Write(ProtoMessage attribute)
    {
        attribute.Text(1, Name);
        WriteValue(attribute);
        attribute.Integer(20, Type);
    }
}

using Autoencoders.Onnx.Wire;
using Google.Protobuf;

namespace Autoencoders.Onnx.Graph;

/// <summary>Makes the attributes of nodes; the types have the numbers of the ONNX specification.</summary>
internal static class Attributes
{
    private const int NumberType = 1, IntegerType = 2, TextType = 3, TensorType = 4, NumbersType = 6, IntegersType = 7, TextsType = 8;

    public static AttributeMessage Number(string name, float value) => new() { Name = name, Type = NumberType, Number = value };

    public static AttributeMessage Integer(string name, long value) => new() { Name = name, Type = IntegerType, Integer = value };

    public static AttributeMessage Text(string name, string value) =>
        new() { Name = name, Type = TextType, Text = ByteString.CopyFromUtf8(value) };

    public static AttributeMessage Tensor(string name, TensorMessage value) => new() { Name = name, Type = TensorType, Tensor = value };

    public static AttributeMessage Integers(string name, IEnumerable<int> values)
    {
        var attribute = new AttributeMessage { Name = name, Type = IntegersType };
        foreach (int value in values)
            attribute.Integers.Add(value);
        return attribute;
    }

    public static AttributeMessage Integers(string name, IEnumerable<long> values)
    {
        var attribute = new AttributeMessage { Name = name, Type = IntegersType };
        attribute.Integers.AddRange(values);
        return attribute;
    }

    public static AttributeMessage Numbers(string name, IEnumerable<float> values)
    {
        var attribute = new AttributeMessage { Name = name, Type = NumbersType };
        attribute.Numbers.AddRange(values);
        return attribute;
    }

    public static AttributeMessage Texts(string name, IEnumerable<string> values)
    {
        var attribute = new AttributeMessage { Name = name, Type = TextsType };
        foreach (string value in values)
            attribute.Texts.Add(ByteString.CopyFromUtf8(value));
        return attribute;
    }

    public static AttributeMessage Integers(string name, int value) => Integers(name, [value]);

    /// <summary>The attribute of a cast.</summary>
    public static AttributeMessage To(ElementType type) => Integer("to", (int)type);
}

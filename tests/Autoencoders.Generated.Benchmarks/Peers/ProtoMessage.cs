using Google.Protobuf;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>Writes the fields of one message of protocol buffers, by the numbers of its definition.</summary>
internal readonly struct ProtoMessage
{
    private readonly CodedOutputStream _output;

    private ProtoMessage(CodedOutputStream output) => _output = output;

    /// <summary>The bytes of a message.</summary>
    /// <param name="fields">Writes its fields.</param>
    public static byte[] Write(Action<ProtoMessage> fields)
    {
        using var bytes = new MemoryStream();
        var output = new CodedOutputStream(bytes);
        fields(new ProtoMessage(output));
        output.Flush();
        return bytes.ToArray();
    }

    public void Integer(int number, long value)
    {
        _output.WriteTag(number, WireFormat.WireType.Varint);
        _output.WriteInt64(value);
    }

    public void Number(int number, float value)
    {
        _output.WriteTag(number, WireFormat.WireType.Fixed32);
        _output.WriteFloat(value);
    }

    public void Text(int number, string value)
    {
        _output.WriteTag(number, WireFormat.WireType.LengthDelimited);
        _output.WriteString(value);
    }

    public void Bytes(int number, ReadOnlySpan<byte> value)
    {
        _output.WriteTag(number, WireFormat.WireType.LengthDelimited);
        _output.WriteBytes(ByteString.CopyFrom(value));
    }

    public void Message(int number, Action<ProtoMessage> fields) => Bytes(number, Write(fields));
}

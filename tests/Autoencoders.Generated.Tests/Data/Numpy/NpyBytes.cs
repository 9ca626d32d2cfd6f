using System.Buffers.Binary;
using System.Text;

namespace Autoencoders.Tests;

/// <summary>NPY files written out by hand, for tests to read and to damage.</summary>
internal static class NpyBytes
{
    /// <summary>A file with any text as its header.</summary>
    public static byte[] File(string header, byte[] data, byte version = 1)
    {
        byte[] text = Encoding.UTF8.GetBytes(header + "\n");
        var length = new byte[version == 1 ? 2 : 4];
        if (version == 1)
            BinaryPrimitives.WriteUInt16LittleEndian(length, (ushort)text.Length);
        else
            BinaryPrimitives.WriteInt32LittleEndian(length, text.Length);
        return [0x93, .. "NUMPY"u8, version, 0, .. length, .. text, .. data];
    }

    /// <summary>A file with a header as NumPy writes it.</summary>
    public static byte[] File(string type, bool fortranOrder, string shape, byte[] data, byte version = 1)
        => File($"{{'descr': '{type}', 'fortran_order': {(fortranOrder ? "True" : "False")}, 'shape': {shape}, }}", data, version);

    /// <summary>32-bit floats, lowest byte first.</summary>
    public static byte[] Singles(params float[] values)
    {
        var data = new byte[sizeof(float) * values.Length];
        for (int i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(data.AsSpan(sizeof(float) * i), values[i]);
        return data;
    }

    /// <summary>Small whole numbers as elements of a type such as <c>&gt;i4</c>.</summary>
    public static byte[] Elements(string type, params int[] values)
    {
        int size = type[2] - '0';
        var data = new byte[size * values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            Span<byte> element = data.AsSpan(size * i, size);
            long bits = (type[1], size) switch
            {
                ('f', 2) => BitConverter.HalfToInt16Bits((Half)values[i]),
                ('f', 4) => BitConverter.SingleToInt32Bits(values[i]),
                ('f', 8) => BitConverter.DoubleToInt64Bits(values[i]),
                _ => values[i],
            };
            for (int place = 0; place < size; place++)
                element[type[0] == '>' ? size - 1 - place : place] = (byte)(bits >> (8 * place));
        }
        return data;
    }
}

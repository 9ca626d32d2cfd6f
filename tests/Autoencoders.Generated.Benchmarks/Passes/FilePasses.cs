using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Autoencoders.Benchmarks.Passes;

/// <summary>Conversions of the numbers in files.</summary>
internal static class FilePasses
{
    public static IEnumerable<Pass> Of(int length)
    {
        byte[] bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        float[] values = new float[length];
        yield return new Pass(
            "IDX, pixels as `byte / 255`", Pass.OfTensors,
            () => Pixels(bytes, values),
            () =>
            {
                TensorPrimitives.ConvertTruncating<byte, float>(bytes, values);
                TensorPrimitives.Divide(values, 255f, values);
            });

        double[] doubles = Numbers.Doubles(length, 1);
        Half[] halves = Array.ConvertAll(doubles, value => (Half)value);
        yield return new Pass(
            "NPY, doubles to floats", Pass.OfTensors,
            () => Convert(doubles, values),
            () => new NpyElementType('f', 8, BigEndian: false).Convert(MemoryMarshal.AsBytes(doubles.AsSpan()), values.AsSpan()));
        yield return new Pass(
            "NPY, halves to floats", Pass.OfTensors,
            () => Convert(halves, values),
            () => new NpyElementType('f', 2, BigEndian: false).Convert(MemoryMarshal.AsBytes(halves.AsSpan()), values.AsSpan()));
    }

    private static void Pixels(byte[] bytes, float[] values)
    {
        for (int i = 0; i < bytes.Length; i++)
            values[i] = bytes[i] / 255f;
    }

    private static void Convert<TElement>(TElement[] elements, float[] values)
        where TElement : struct, INumber<TElement>
    {
        for (int i = 0; i < elements.Length; i++)
            values[i] = float.CreateTruncating(elements[i]);
    }
}

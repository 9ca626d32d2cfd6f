using System.Buffers.Binary;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Autoencoders;

/// <summary>
/// The type of the elements of an NPY file, such as <c>&lt;f4</c>: their byte order, their kind and how many bytes each has.
/// </summary>
/// <param name="Kind"><c>f</c> for floating point, <c>i</c> and <c>u</c> for whole numbers, <c>b</c> for truth values.</param>
/// <param name="Size">Bytes of one element.</param>
/// <param name="BigEndian">Whether its highest byte comes first.</param>
internal readonly record struct NpyElementType(char Kind, int Size, bool BigEndian)
{
    private const string Known = "f2, f4, f8, i1 to i8, u1 to u8 or b1";

    /// <summary>The type that needs no conversion: 32-bit floats, lowest byte first.</summary>
    public static NpyElementType Single => new('f', sizeof(float), BigEndian: false);

    /// <exception cref="FormatException">The type is not one of numbers; the message names expected and found.</exception>
    public static NpyElementType Parse(string text)
    {
        if (text is ['|' or '<' or '>' or '=', 'O', ..])
            throw new FormatException($"elements of {Known}, found Python objects (dtype '{text}')");
        if (text is not [var order and ('|' or '<' or '>'), var kind, var digit]
            || (kind, digit) is not (('f', '2' or '4' or '8') or ('i' or 'u', '1' or '2' or '4' or '8') or ('b', '1'))
            || (order == '|' && digit != '1'))
            throw new FormatException($"elements of {Known}, found dtype '{text}'");
        return new NpyElementType(kind, digit - '0', order == '>' && digit != '1');
    }

    /// <summary>Converts elements; a number that is too large becomes infinite.</summary>
    /// <param name="source">Whole elements, which may be reordered in place.</param>
    /// <param name="destination">Receives as many numbers.</param>
    public void Convert<TNumber>(Span<byte> source, Span<TNumber> destination)
        where TNumber : struct, IFloatingPoint<TNumber>
    {
        if (BigEndian == BitConverter.IsLittleEndian && Size > 1)
            Reverse(source);

        switch (Kind, Size)
        {
            case ('f', 2): Convert<Half, TNumber>(source, destination); break;
            case ('f', 4): Convert<float, TNumber>(source, destination); break;
            case ('f', 8): Convert<double, TNumber>(source, destination); break;
            case ('i', 1): Convert<sbyte, TNumber>(source, destination); break;
            case ('i', 2): Convert<short, TNumber>(source, destination); break;
            case ('i', 4): Convert<int, TNumber>(source, destination); break;
            case ('i', 8): Convert<long, TNumber>(source, destination); break;
            case ('u', 2): Convert<ushort, TNumber>(source, destination); break;
            case ('u', 4): Convert<uint, TNumber>(source, destination); break;
            case ('u', 8): Convert<ulong, TNumber>(source, destination); break;
            default: Convert<byte, TNumber>(source, destination); break;
        }
    }

    /// <summary>As NumPy writes it.</summary>
    public override string ToString() => $"{(Size == 1 ? '|' : BigEndian ? '>' : '<')}{Kind}{Size}";

    private static void Convert<TElement, TNumber>(ReadOnlySpan<byte> source, Span<TNumber> destination)
        where TElement : struct, INumber<TElement>
        where TNumber : struct, IFloatingPoint<TNumber>
        => TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<byte, TElement>(source), destination);

    private void Reverse(Span<byte> elements)
    {
        switch (Size)
        {
            case 2:
                Span<ushort> pairs = MemoryMarshal.Cast<byte, ushort>(elements);
                BinaryPrimitives.ReverseEndianness(pairs, pairs);
                break;
            case 4:
                Span<uint> quadruples = MemoryMarshal.Cast<byte, uint>(elements);
                BinaryPrimitives.ReverseEndianness(quadruples, quadruples);
                break;
            default:
                Span<ulong> octuples = MemoryMarshal.Cast<byte, ulong>(elements);
                BinaryPrimitives.ReverseEndianness(octuples, octuples);
                break;
        }
    }
}

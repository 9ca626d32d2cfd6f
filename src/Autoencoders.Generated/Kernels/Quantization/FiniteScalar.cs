using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Values that are bounded and rounded to one of a few levels of their channel (finite scalar quantization). An index is the number whose
/// digits are the levels of a position, those of the first channel least.
/// </summary>
/// <remarks>
/// For generated code: the memory behind the references is not checked. The levels are whole numbers from 2 to 1000 whose product is at
/// most 2³¹ - 1.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class FiniteScalar
{
    /// <summary>The floats of a block of positions on the stack; no position has more than 30 channels.</summary>
    private const int Block = 256;

    /// <summary><c>outputs[p, c] = round(tanh(inputs[p, c] + shift[c]) * half[c] - offset[c]) / ⌊levels[c] / 2⌋</c></summary>
    /// <param name="levels">The levels of each channel.</param>
    /// <param name="inputs">The values, [positions][channels].</param>
    /// <param name="outputs">The code, [positions][channels]; it may be the inputs.</param>
    /// <param name="positions">The positions of all rows.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Quantize(ReadOnlySpan<float> levels, ref float inputs, ref float outputs, nint positions) =>
        LaneSweep.Run(new QuantizeStep(levels, ref inputs, ref outputs, positions), 0, levels.Length);

    /// <summary>
    /// <c>inputDeltas[p, c] = epilogue(deltas[p, c] * (1 - tanh²(inputs[p, c] + shift[c])) * half[c] / ⌊levels[c] / 2⌋, operand[p, c])</c>:
    /// the deltas pass as if nothing had been rounded.
    /// </summary>
    /// <typeparam name="TEpilogue">What is done with each delta.</typeparam>
    /// <param name="levels">The levels of each channel.</param>
    /// <param name="inputs">The values, [positions][channels].</param>
    /// <param name="deltas">The deltas of the code, [positions][channels].</param>
    /// <param name="operand">The epilogue's operand, [positions][channels]; any reference where it reads none.</param>
    /// <param name="inputDeltas">The result, [positions][channels]; it may be any of the others.</param>
    /// <param name="positions">The positions of all rows.</param>
    [MethodImpl(Jit.Optimized)]
    public static void InputDeltas<TEpilogue>(
        ReadOnlySpan<float> levels, ref float inputs, ref float deltas, ref float operand, ref float inputDeltas, nint positions)
        where TEpilogue : struct, IEpilogue
        => LaneSweep.Run(
            new DeltaStep<TEpilogue>(levels, ref inputs, ref deltas, ref operand, ref inputDeltas, positions), 0, levels.Length);

    /// <summary>The index of the code of each position.</summary>
    /// <param name="levels">The levels of each channel.</param>
    /// <param name="inputs">The values, [positions][channels].</param>
    /// <param name="indices">The indices, [positions].</param>
    [MethodImpl(Jit.Optimized)]
    public static void Indices(ReadOnlySpan<float> levels, ref float inputs, Span<int> indices)
    {
        Span<float> code = stackalloc float[Block];
        int most = Block / levels.Length;
        for (int first = 0; first < indices.Length; first += most)
        {
            int count = Math.Min(most, indices.Length - first);
            Quantize(levels, ref Unsafe.Add(ref inputs, first * levels.Length), ref code[0], count);
            for (int position = 0; position < count; position++)
                indices[first + position] = IndexOf(levels, ref code[position * levels.Length]);
        }
    }

    /// <summary>The codes that indices name.</summary>
    /// <param name="levels">The levels of each channel.</param>
    /// <param name="indices">The indices, each below the product of the levels.</param>
    /// <param name="outputs">The codes, [positions][channels].</param>
    [MethodImpl(Jit.Optimized)]
    public static void Entries(ReadOnlySpan<float> levels, ReadOnlySpan<int> indices, ref float outputs)
    {
        for (int position = 0; position < indices.Length; position++)
        {
            int rest = indices[position];
            for (int channel = 0; channel < levels.Length; channel++)
            {
                (rest, int digit) = Math.DivRem(rest, (int)levels[channel]);
                int width = (int)levels[channel] / 2;
                Unsafe.Add(ref outputs, position * levels.Length + channel) = (float)(digit - width) / width;
            }
        }
    }

    /// <summary>Counts the use of each entry.</summary>
    /// <param name="levels">The levels of each channel.</param>
    /// <param name="code">The code, [positions][channels].</param>
    /// <param name="positions">The positions of all rows.</param>
    /// <param name="use">What is counted up, [entries].</param>
    public static void CountUse(ReadOnlySpan<float> levels, ref float code, nint positions, Span<long> use)
    {
        for (nint position = 0; position < positions; position++)
            use[IndexOf(levels, ref Unsafe.Add(ref code, position * levels.Length))]++;
    }

    /// <summary>The index of a code; of one that is no number, some index.</summary>
    private static int IndexOf(ReadOnlySpan<float> levels, ref float code)
    {
        int index = 0, unit = 1;
        for (int channel = 0; channel < levels.Length; channel++)
        {
            int count = (int)levels[channel], width = count / 2;
            int digit = (int)MathF.Round(Unsafe.Add(ref code, channel) * width) + width;
            index += Math.Clamp(digit, 0, count - 1) * unit;
            unit *= count;
        }

        return index;
    }
}

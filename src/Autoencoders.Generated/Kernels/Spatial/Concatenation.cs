using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>Channels joined to those of each position: of another tensor, or of a vector of each row.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Concatenation
{
    /// <summary><c>outputs[r, p] = (inputs[r, p], conditions[r])</c>.</summary>
    /// <param name="conditions">The vectors, [rows][length].</param>
    /// <param name="inputs">The inputs, [rows][positions][channels].</param>
    /// <param name="outputs">The outputs, [rows][positions][channels + length]; not the inputs.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="positions">The positions of a row.</param>
    /// <param name="channels">The channels of a position.</param>
    /// <param name="length">The length of a vector.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Forward(
        ref float conditions, ref float inputs, ref float outputs, nint rows, nint positions, int channels, int length)
    {
        for (nint row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> condition = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref conditions, row * length), length);
            for (nint place = row * positions; place < (row + 1) * positions; place++)
            {
                ref float output = ref Unsafe.Add(ref outputs, place * (channels + length));
                MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref inputs, place * channels), channels)
                    .CopyTo(MemoryMarshal.CreateSpan(ref output, channels));
                condition.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref output, channels), length));
            }
        }
    }

    /// <summary><c>outputs[p] = (inputs[p], others[p])</c>.</summary>
    /// <param name="inputs">The inputs, [positions][channels].</param>
    /// <param name="others">The other tensor, [positions][length].</param>
    /// <param name="outputs">The outputs, [positions][channels + length]; neither of these.</param>
    /// <param name="positions">The positions of all rows.</param>
    /// <param name="channels">The channels of a position of the inputs.</param>
    /// <param name="length">The channels of a position of the other tensor.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Join(ref float inputs, ref float others, ref float outputs, nint positions, int channels, int length)
    {
        for (nint place = 0; place < positions; place++)
        {
            ref float output = ref Unsafe.Add(ref outputs, place * (channels + length));
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref inputs, place * channels), channels)
                .CopyTo(MemoryMarshal.CreateSpan(ref output, channels));
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref others, place * length), length)
                .CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref output, channels), length));
        }
    }

    /// <summary><c>otherDeltas[p] = otherDeltas[p] + deltas[p]</c> without those of the inputs.</summary>
    /// <param name="deltas">The deltas of the outputs, [positions][channels + length].</param>
    /// <param name="otherDeltas">The deltas of the other tensor, [positions][length].</param>
    /// <param name="positions">The positions of all rows.</param>
    /// <param name="channels">The channels of a position of the inputs.</param>
    /// <param name="length">The channels of a position of the other tensor.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Accumulate(ref float deltas, ref float otherDeltas, nint positions, int channels, int length)
    {
        for (nint place = 0; place < positions; place++)
        {
            ref float source = ref Unsafe.Add(ref deltas, (place * (channels + length)) + channels);
            Addition.Accumulate(ref source, ref Unsafe.Add(ref otherDeltas, place * length), length);
        }
    }

    /// <summary><c>inputDeltas[p] = deltas[p]</c> without those of what was joined.</summary>
    /// <param name="deltas">The deltas of the outputs, [positions][channels + length].</param>
    /// <param name="inputDeltas">The result, [positions][channels].</param>
    /// <param name="positions">The positions of all rows.</param>
    /// <param name="channels">The channels of a position.</param>
    /// <param name="length">The length of a vector.</param>
    [MethodImpl(Jit.Optimized)]
    public static void InputDeltas(ref float deltas, ref float inputDeltas, nint positions, int channels, int length)
    {
        for (nint place = 0; place < positions; place++)
        {
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref deltas, place * (channels + length)), channels)
                .CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref inputDeltas, place * channels), channels));
        }
    }

    /// <summary><c>outputs[p] = (inputs[p], 0)</c>: what becomes of a change of the inputs.</summary>
    /// <param name="inputs">The changes, [positions][channels].</param>
    /// <param name="outputs">The result, [positions][channels + length]; not the inputs.</param>
    /// <param name="positions">The positions of all rows.</param>
    /// <param name="channels">The channels of a position.</param>
    /// <param name="length">The length of a vector.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Tangents(ref float inputs, ref float outputs, nint positions, int channels, int length)
    {
        for (nint place = 0; place < positions; place++)
        {
            ref float output = ref Unsafe.Add(ref outputs, place * (channels + length));
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref inputs, place * channels), channels)
                .CopyTo(MemoryMarshal.CreateSpan(ref output, channels));
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref output, channels), length).Clear();
        }
    }
}

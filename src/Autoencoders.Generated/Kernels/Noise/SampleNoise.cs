using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>Noise that a user has written, sample by sample: a function of a key and the row's place in the batch.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SampleNoise
{
    /// <summary><c>outputs[r]</c> = <c>inputs[r]</c> with the noise of row firstRow + r</summary>
    /// <typeparam name="TCorruption">The noise.</typeparam>
    /// <param name="inputs">The samples, [rows][length].</param>
    /// <param name="outputs">The samples with noise, [rows][length]; other memory.</param>
    /// <param name="firstRow">Which row of the batch the first one is.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="length">The values of a sample.</param>
    /// <param name="key">What the noise depends on: another one for each layer and each step.</param>
    public static void Apply<TCorruption>(ref float inputs, ref float outputs, nint firstRow, nint rows, int length, ulong key)
        where TCorruption : struct, ICorruption
    {
        for (nint row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> input = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref inputs, row * length), length);
            Span<float> output = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref outputs, row * length), length);
            Apply<TCorruption>(input, output, firstRow + row, key);
        }
    }

    /// <summary>One sample with the noise of a row.</summary>
    internal static void Apply<TCorruption>(ReadOnlySpan<float> input, Span<float> corrupted, nint row, ulong key)
        where TCorruption : struct, ICorruption
    {
        input.CopyTo(corrupted);
        TCorruption.Apply(input, corrupted, new CounterRandom(key, (ulong)row));
    }
}

using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Noise for measurements that shall not depend on chance: a row's standard normal numbers are a pure function of its values, whichever
/// rows stand beside it, in whatever order and division.
/// </summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowNoise
{
    private const int Chains = 4;

    /// <summary>Fills each row with the noise that belongs to its values.</summary>
    /// <param name="values">The rows, [rows][length].</param>
    /// <param name="length">The values of a row.</param>
    /// <param name="noise">The noise, [rows][count].</param>
    /// <param name="count">The numbers that a row gets.</param>
    /// <param name="rows">The number of rows.</param>
    public static void Fill(ref float values, nint length, ref float noise, nint count, nint rows)
    {
        for (nint row = 0; row < rows; row++)
            NormalNoise.Fill(ref Unsafe.Add(ref noise, row * count), 0, count, KeyOf(ref Unsafe.Add(ref values, row * length), length));
    }

    /// <summary>A key from the bits of some values.</summary>
    /// <param name="values">The values, [length].</param>
    /// <param name="length">How many.</param>
    internal static ulong KeyOf(ref float values, nint length)
    {
        // Chains that do not wait for each other; the rotation carries high bits, which a product only moves up, back to where they count.
        Span<ulong> chains = [1, 2, 3, 4];
        nint i = 0;
        for (; i + Chains <= length; i += Chains)
        {
            for (int chain = 0; chain < Chains; chain++)
                chains[chain] = Next(chains[chain], Unsafe.Add(ref values, i + chain));
        }

        for (; i < length; i++)
            chains[0] = Next(chains[0], Unsafe.Add(ref values, i));

        ulong key = 0;
        foreach (ulong chain in chains)
            key = CounterRandom.Mix(key + chain);
        return key;
    }

    private static ulong Next(ulong hash, float value) =>
        BitOperations.RotateLeft(hash ^ BitConverter.SingleToUInt32Bits(value), 29) * CounterRandom.FirstFactor;
}

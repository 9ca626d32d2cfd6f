using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// The Euclidean norm of a flat block, measured by any number of threads: the sum of squares of each block of fixed length is found by
/// itself, and the blocks are added in order. All sums are in double precision, where the square of a float is exact, so that fused
/// multiply-add changes nothing either.
/// </summary>
internal sealed class GradientNorm
{
    /// <summary>Long enough to be worth a block of its own, short enough that threads have something to share.</summary>
    public const int BlockLength = 4096;

    /// <summary>Element i of a block goes to partial sum i mod 16, whatever the width of the registers.</summary>
    private const int Partials = 16;

    private readonly int _count;
    private readonly double[] _squares;

    /// <summary>Allocates the sums.</summary>
    /// <param name="count">The number of floats that are measured, at least 1.</param>
    public GradientNorm(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        _count = count;
        _squares = new double[(count - 1) / BlockLength + 1];
    }

    /// <summary>The number of blocks: more parts than this leave some with nothing to do.</summary>
    public int Blocks => _squares.Length;

    /// <summary>The sum of the squares of all floats, when all parts are measured.</summary>
    public double SumOfSquares
    {
        get
        {
            double sum = 0;
            foreach (double square in _squares)
                sum += square;
            return sum;
        }
    }

    /// <summary>The norm, when all parts are measured.</summary>
    public double Value => Math.Sqrt(SumOfSquares);

    /// <summary>Measures one part of the blocks; parts may be measured at the same time.</summary>
    /// <param name="gradients">All floats, the same for each part.</param>
    /// <param name="part">Which part, from 0.</param>
    /// <param name="parts">How many parts.</param>
    public void Measure(ReadOnlySpan<float> gradients, int part = 0, int parts = 1)
    {
        if (gradients.Length != _count)
        {
            throw new ArgumentException(
                $"{gradients.Length} gradients do not fit a norm that was prepared for {_count}.", nameof(gradients));
        }

        Partition share = Partition.Of(Blocks, part, parts, multiple: 1);
        for (int block = (int)share.Start; block < share.End; block++)
        {
            int start = block * BlockLength;
            int length = Math.Min(BlockLength, _count - start);
            _squares[block] = Block(in MemoryMarshal.GetReference(gradients[start..]), length);
        }
    }

    [MethodImpl(Jit.Optimized)]
    private static double Block(ref readonly float values, int length)
    {
        Span<double> partials = stackalloc double[Partials];
        ref double first = ref MemoryMarshal.GetReference(partials);
        int whole = length / Partials * Partials;
        if (Vector512.IsHardwareAccelerated)
            Add512(in values, whole, ref first);
        else if (Vector256.IsHardwareAccelerated)
            Add256(in values, whole, ref first);
        else
            Add128(in values, whole, ref first);

        for (int i = whole; i < length; i++)
        {
            double value = Unsafe.Add(ref Unsafe.AsRef(in values), i);
            partials[i - whole] += value * value;
        }

        for (int half = Partials / 2; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++)
                partials[i] += partials[i + half];
        }

        return partials[0];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add512(ref readonly float values, int length, ref double partials)
    {
        var (a, b) = (Vector512<double>.Zero, Vector512<double>.Zero);
        for (int i = 0; i < length; i += Partials)
        {
            (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(Vector512.LoadUnsafe(in values, (nuint)i));
            a += lower * lower;
            b += upper * upper;
        }

        a.StoreUnsafe(ref partials);
        b.StoreUnsafe(ref partials, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add256(ref readonly float values, int length, ref double partials)
    {
        var (a, b, c, d) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        for (int i = 0; i < length; i += Partials)
        {
            (Vector256<double> lower, Vector256<double> upper) = Vector256.Widen(Vector256.LoadUnsafe(in values, (nuint)i));
            a += lower * lower;
            b += upper * upper;
            (lower, upper) = Vector256.Widen(Vector256.LoadUnsafe(in values, (nuint)i + 8));
            c += lower * lower;
            d += upper * upper;
        }

        a.StoreUnsafe(ref partials);
        b.StoreUnsafe(ref partials, 4);
        c.StoreUnsafe(ref partials, 8);
        d.StoreUnsafe(ref partials, 12);
    }

    /// <summary>In four passes, as the registers of these machines are few: of each sixteen elements the same four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add128(ref readonly float values, int length, ref double partials)
    {
        for (int four = 0; four < Partials; four += 4)
        {
            var (a, b) = (Vector128<double>.Zero, Vector128<double>.Zero);
            for (int i = four; i < length; i += Partials)
            {
                (Vector128<double> lower, Vector128<double> upper) = Vector128.Widen(Vector128.LoadUnsafe(in values, (nuint)i));
                a += lower * lower;
                b += upper * upper;
            }

            a.StoreUnsafe(ref partials, (nuint)four);
            b.StoreUnsafe(ref partials, (nuint)four + 2);
        }
    }
}

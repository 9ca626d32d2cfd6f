using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Benchmarks.Comparing;

/// <summary>The fused multiply-adds that the machine can do at this moment: registers only, nothing from memory.</summary>
internal static class FmaPeak
{
    private const int Rounds = 20_000;

    /// <summary>More than latency times throughput of any processor, and with the factors within 16 registers.</summary>
    private const int Accumulators = 12;

    // The sums must go somewhere, or the compiler leaves the work out.
    private static volatile float s_sum;

    /// <summary>The GFLOP/s of all threads together, from about a millisecond of work.</summary>
    public static double Measure(int threads)
    {
        if (threads == 1)
            return MeasureOne();

        var rates = new double[threads];
        using var together = new Barrier(threads);
        Thread[] others = [.. Enumerable.Range(1, threads - 1).Select(i => new Thread(() => Part(i)))];
        foreach (Thread other in others)
            other.Start();
        Part(0);
        foreach (Thread other in others)
            other.Join();
        return rates.Sum();

        void Part(int i)
        {
            together.SignalAndWait();
            rates[i] = MeasureOne();
        }
    }

    private static double MeasureOne()
    {
        TimeSpan start = Clock.Now(threads: 1);
        (s_sum, int lanes) =
            Vector512.IsHardwareAccelerated ? (Chains512(Rounds), Vector512<float>.Count)
            : Vector256.IsHardwareAccelerated ? (Chains256(Rounds), Vector256<float>.Count)
            : (Chains128(Rounds), Vector128<float>.Count);
        double nanoseconds = (Clock.Now(threads: 1) - start).TotalNanoseconds;
        return 2.0 * lanes * Accumulators * Rounds / nanoseconds;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float Chains512(int rounds)
    {
        Vector512<float> x = Vector512.Create(0.999f), y = Vector512.Create(0.001f);
        Vector512<float> a = y, b = a + y, c = b + y, d = c + y, e = d + y, f = e + y;
        Vector512<float> g = f + y, h = g + y, i = h + y, j = i + y, k = j + y, l = k + y;
        for (int round = 0; round < rounds; round++)
        {
            a = Vector512.FusedMultiplyAdd(a, x, y);
            b = Vector512.FusedMultiplyAdd(b, x, y);
            c = Vector512.FusedMultiplyAdd(c, x, y);
            d = Vector512.FusedMultiplyAdd(d, x, y);
            e = Vector512.FusedMultiplyAdd(e, x, y);
            f = Vector512.FusedMultiplyAdd(f, x, y);
            g = Vector512.FusedMultiplyAdd(g, x, y);
            h = Vector512.FusedMultiplyAdd(h, x, y);
            i = Vector512.FusedMultiplyAdd(i, x, y);
            j = Vector512.FusedMultiplyAdd(j, x, y);
            k = Vector512.FusedMultiplyAdd(k, x, y);
            l = Vector512.FusedMultiplyAdd(l, x, y);
        }

        return Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float Chains256(int rounds)
    {
        Vector256<float> x = Vector256.Create(0.999f), y = Vector256.Create(0.001f);
        Vector256<float> a = y, b = a + y, c = b + y, d = c + y, e = d + y, f = e + y;
        Vector256<float> g = f + y, h = g + y, i = h + y, j = i + y, k = j + y, l = k + y;
        for (int round = 0; round < rounds; round++)
        {
            a = Vector256.FusedMultiplyAdd(a, x, y);
            b = Vector256.FusedMultiplyAdd(b, x, y);
            c = Vector256.FusedMultiplyAdd(c, x, y);
            d = Vector256.FusedMultiplyAdd(d, x, y);
            e = Vector256.FusedMultiplyAdd(e, x, y);
            f = Vector256.FusedMultiplyAdd(f, x, y);
            g = Vector256.FusedMultiplyAdd(g, x, y);
            h = Vector256.FusedMultiplyAdd(h, x, y);
            i = Vector256.FusedMultiplyAdd(i, x, y);
            j = Vector256.FusedMultiplyAdd(j, x, y);
            k = Vector256.FusedMultiplyAdd(k, x, y);
            l = Vector256.FusedMultiplyAdd(l, x, y);
        }

        return Vector256.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float Chains128(int rounds)
    {
        Vector128<float> x = Vector128.Create(0.999f), y = Vector128.Create(0.001f);
        Vector128<float> a = y, b = a + y, c = b + y, d = c + y, e = d + y, f = e + y;
        Vector128<float> g = f + y, h = g + y, i = h + y, j = i + y, k = j + y, l = k + y;
        for (int round = 0; round < rounds; round++)
        {
            a = Vector128.FusedMultiplyAdd(a, x, y);
            b = Vector128.FusedMultiplyAdd(b, x, y);
            c = Vector128.FusedMultiplyAdd(c, x, y);
            d = Vector128.FusedMultiplyAdd(d, x, y);
            e = Vector128.FusedMultiplyAdd(e, x, y);
            f = Vector128.FusedMultiplyAdd(f, x, y);
            g = Vector128.FusedMultiplyAdd(g, x, y);
            h = Vector128.FusedMultiplyAdd(h, x, y);
            i = Vector128.FusedMultiplyAdd(i, x, y);
            j = Vector128.FusedMultiplyAdd(j, x, y);
            k = Vector128.FusedMultiplyAdd(k, x, y);
            l = Vector128.FusedMultiplyAdd(l, x, y);
        }

        return Vector128.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }
}

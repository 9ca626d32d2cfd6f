using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>
/// The loop of all tiles. It is written for the largest; the compiler, to which a shape is a constant, leaves out what exceeds it.
/// </summary>
internal static class SumTile
{
    /// <summary>The floats of the sums of the largest tile in the widest registers.</summary>
    public const int MostSums = 14 * 2 * 16;

    /// <summary>Computes the tiles of a sweep.</summary>
    /// <typeparam name="TTile">The shape of a tile, 14 positions at most.</typeparam>
    /// <typeparam name="TSweep">The sweep.</typeparam>
    /// <typeparam name="V">The register of a sum.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TTile, TSweep, V>(TSweep sweep)
        where TTile : struct, ITile
        where TSweep : struct, ISumSweep, allows ref struct
        where V : struct, ILanes<V>
    {
        if (typeof(V) == typeof(Lanes16))
            Run<TTile, TSweep, Register16, Vector512<float>>(sweep);
        else if (typeof(V) == typeof(Lanes8))
            Run<TTile, TSweep, Register8, Vector256<float>>(sweep);
        else if (typeof(V) == typeof(Lanes4))
            Run<TTile, TSweep, Register4, Vector128<float>>(sweep);
        else
            Run<TTile, TSweep, Register1, float>(sweep);
    }

    // The sums a are of the first register of each position, the sums b of the second.
    [MethodImpl(Jit.Optimized)]
    private static void Run<TTile, TSweep, R, T>(TSweep sweep)
        where TTile : struct, ITile
        where TSweep : struct, ISumSweep, allows ref struct
        where R : struct, IRegister<T>
        where T : struct
    {
        int width = TTile.Width, positions = TTile.Height * width;
        bool isPair = TTile.Registers > 1;
        nint rowStep = TSweep.RowStep, columnStep = TSweep.ColumnStep;
        for (nint tile = 0; tile < sweep.Tiles; tile++)
        {
            T a0 = default, a1 = default, a2 = default, a3 = default, a4 = default, a5 = default, a6 = default;
            T a7 = default, a8 = default, a9 = default, a10 = default, a11 = default, a12 = default, a13 = default;
            T b0 = default, b1 = default, b2 = default, b3 = default, b4 = default, b5 = default, b6 = default;
            T b7 = default, b8 = default, b9 = default, b10 = default, b11 = default, b12 = default, b13 = default;
            for (nint outer = 0; outer < sweep.Outers; outer++)
            {
                for (nint middle = 0; middle < sweep.Middles; middle++)
                {
                    ref float left = ref sweep.Left(tile, outer, middle);
                    ref float right = ref sweep.Right(tile, outer, middle);
                    for (nint inner = sweep.Inners; inner > 0; inner--)
                    {
                        T first = TSweep.OfRegister<R, T>(ref right, 0);
                        T second = isPair ? TSweep.OfRegister<R, T>(ref right, 1) : default;
                        Add<TTile, TSweep, R, T>(ref a0, ref b0, ref left, 0, first, second);
                        if (positions > 1)
                            Add<TTile, TSweep, R, T>(ref a1, ref b1, ref left, 1 / width * rowStep + 1 % width * columnStep, first, second);
                        if (positions > 2)
                            Add<TTile, TSweep, R, T>(ref a2, ref b2, ref left, 2 / width * rowStep + 2 % width * columnStep, first, second);
                        if (positions > 3)
                            Add<TTile, TSweep, R, T>(ref a3, ref b3, ref left, 3 / width * rowStep + 3 % width * columnStep, first, second);
                        if (positions > 4)
                            Add<TTile, TSweep, R, T>(ref a4, ref b4, ref left, 4 / width * rowStep + 4 % width * columnStep, first, second);
                        if (positions > 5)
                            Add<TTile, TSweep, R, T>(ref a5, ref b5, ref left, 5 / width * rowStep + 5 % width * columnStep, first, second);
                        if (positions > 6)
                            Add<TTile, TSweep, R, T>(ref a6, ref b6, ref left, 6 / width * rowStep + 6 % width * columnStep, first, second);
                        if (positions > 7)
                            Add<TTile, TSweep, R, T>(ref a7, ref b7, ref left, 7 / width * rowStep + 7 % width * columnStep, first, second);
                        if (positions > 8)
                            Add<TTile, TSweep, R, T>(ref a8, ref b8, ref left, 8 / width * rowStep + 8 % width * columnStep, first, second);
                        if (positions > 9)
                            Add<TTile, TSweep, R, T>(ref a9, ref b9, ref left, 9 / width * rowStep + 9 % width * columnStep, first, second);
                        if (positions > 10)
                            Add<TTile, TSweep, R, T>(ref a10, ref b10, ref left, 10 / width * rowStep + 10 % width * columnStep, first, second);
                        if (positions > 11)
                            Add<TTile, TSweep, R, T>(ref a11, ref b11, ref left, 11 / width * rowStep + 11 % width * columnStep, first, second);
                        if (positions > 12)
                            Add<TTile, TSweep, R, T>(ref a12, ref b12, ref left, 12 / width * rowStep + 12 % width * columnStep, first, second);
                        if (positions > 13)
                            Add<TTile, TSweep, R, T>(ref a13, ref b13, ref left, 13 / width * rowStep + 13 % width * columnStep, first, second);
                        left = ref Unsafe.Add(ref left, TSweep.LeftStep);
                        right = ref Unsafe.Add(ref right, TSweep.RightStep);
                    }
                }
            }

            ref float sums = ref sweep.Sums(tile);
            nint count = R.Count, step = TTile.Registers * count;
            R.Store(a0, ref sums, 0);
            if (positions > 1)
                R.Store(a1, ref sums, 1 * step);
            if (positions > 2)
                R.Store(a2, ref sums, 2 * step);
            if (positions > 3)
                R.Store(a3, ref sums, 3 * step);
            if (positions > 4)
                R.Store(a4, ref sums, 4 * step);
            if (positions > 5)
                R.Store(a5, ref sums, 5 * step);
            if (positions > 6)
                R.Store(a6, ref sums, 6 * step);
            if (positions > 7)
                R.Store(a7, ref sums, 7 * step);
            if (positions > 8)
                R.Store(a8, ref sums, 8 * step);
            if (positions > 9)
                R.Store(a9, ref sums, 9 * step);
            if (positions > 10)
                R.Store(a10, ref sums, 10 * step);
            if (positions > 11)
                R.Store(a11, ref sums, 11 * step);
            if (positions > 12)
                R.Store(a12, ref sums, 12 * step);
            if (positions > 13)
                R.Store(a13, ref sums, 13 * step);
            if (isPair)
            {
                sums = ref Unsafe.Add(ref sums, count);
                R.Store(b0, ref sums, 0);
                if (positions > 1)
                    R.Store(b1, ref sums, 1 * step);
                if (positions > 2)
                    R.Store(b2, ref sums, 2 * step);
                if (positions > 3)
                    R.Store(b3, ref sums, 3 * step);
                if (positions > 4)
                    R.Store(b4, ref sums, 4 * step);
                if (positions > 5)
                    R.Store(b5, ref sums, 5 * step);
                if (positions > 6)
                    R.Store(b6, ref sums, 6 * step);
                if (positions > 7)
                    R.Store(b7, ref sums, 7 * step);
                if (positions > 8)
                    R.Store(b8, ref sums, 8 * step);
                if (positions > 9)
                    R.Store(b9, ref sums, 9 * step);
                if (positions > 10)
                    R.Store(b10, ref sums, 10 * step);
                if (positions > 11)
                    R.Store(b11, ref sums, 11 * step);
                if (positions > 12)
                    R.Store(b12, ref sums, 12 * step);
                if (positions > 13)
                    R.Store(b13, ref sums, 13 * step);
            }

            sweep.Finish(tile);
        }
    }

    /// <summary>Adds the products of one step to the sums of one position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<TTile, TSweep, R, T>(ref T a, ref T b, ref float left, nint offset, T first, T second)
        where TTile : struct, ITile
        where TSweep : struct, ISumSweep, allows ref struct
        where R : struct, IRegister<T>
        where T : struct
    {
        T factor = TSweep.OfPosition<R, T>(ref left, offset);
        a = R.MultiplyAdd(factor, first, a);
        if (TTile.Registers > 1)
            b = R.MultiplyAdd(factor, second, b);
    }
}

using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The k largest of the units at each position; the others become 0. Which ones is told from integers alone.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TopK
{
    /// <summary>
    /// <c>results[p, u] = values[p, u]</c> where <c>code[p, u]</c> is among the k largest of its position, else 0. Of equal ones the first
    /// stay; what is not a number counts as largest, so that it is not hidden.
    /// </summary>
    /// <param name="code">What the units are told by, [positions][units].</param>
    /// <param name="values">What stays of them, [positions][units]: the code, or its deltas.</param>
    /// <param name="results">The result, [positions][units]; it may be the values, but not the code.</param>
    /// <param name="positions">The positions of all rows.</param>
    /// <param name="units">The number of units.</param>
    /// <param name="k">How many stay, from 1 to all.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Keep(ref float code, ref float values, ref float results, nint positions, nint units, nint k)
    {
        for (nint position = 0; position < positions; position++)
        {
            nint place = position * units;
            Keep(ref Unsafe.Add(ref code, place), ref Unsafe.Add(ref values, place), ref Unsafe.Add(ref results, place), units, k);
        }
    }

    private static void Keep(ref float code, ref float values, ref float results, nint units, nint k)
    {
        int least = Threshold(ref code, units, k, out nint equal);
        nint unit = 0;
        if (equal == 0)
        {
            for (; unit + Vector<float>.Count <= units; unit += Vector<float>.Count)
            {
                Vector<int> stays = Vector.GreaterThanOrEqual(Order(Load(ref code, unit)), new Vector<int>(least));
                (Load(ref values, unit).As<float, int>() & stays).As<int, float>().StoreUnsafe(ref results, (nuint)unit);
            }

            equal = k;
        }

        for (; unit < units; unit++)
        {
            int order = Order(Unsafe.Add(ref code, unit));
            bool stays = order > least || (order == least && equal-- > 0);
            Unsafe.Add(ref results, unit) = stays ? Unsafe.Add(ref values, unit) : 0f;
        }
    }

    /// <summary>The greatest number that k units reach, bit by bit from the highest one.</summary>
    /// <param name="code">The units.</param>
    /// <param name="units">Their number.</param>
    /// <param name="k">How many are wanted.</param>
    /// <param name="equal">How many of those that equal it stay, where not all do; else 0.</param>
    private static int Threshold(ref float code, nint units, nint k, out nint equal)
    {
        int least = int.MinValue;
        nint reached = units;
        for (int bit = 31; bit >= 0 && reached != k; bit--)
        {
            int next = unchecked(least + (1 << bit));
            nint reach = Reaching(ref code, units, next);
            if (reach >= k)
                (least, reached) = (next, reach);
        }

        equal = reached == k ? 0 : k - (least == int.MaxValue ? 0 : Reaching(ref code, units, least + 1));
        return least;
    }

    /// <summary>The number of units at or above a place in the order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Reaching(ref float code, nint units, int least)
    {
        Vector<int> counts = Vector<int>.Zero, wanted = new(least);
        nint unit = 0;
        for (; unit + Vector<float>.Count <= units; unit += Vector<float>.Count)
            counts -= Vector.GreaterThanOrEqual(Order(Load(ref code, unit)), wanted);
        nint sum = Vector.Sum(counts);
        for (; unit < units; unit++)
            sum += Order(Unsafe.Add(ref code, unit)) >= least ? 1 : 0;
        return sum;
    }

    /// <summary>Integers in the order of the floats, the two zeros being one; for what is not a number the largest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<int> Order(Vector<float> values)
    {
        Vector<int> bits = (values + Vector<float>.Zero).As<float, int>();
        Vector<int> order = bits ^ ((bits >> 31) & new Vector<int>(int.MaxValue));
        return Vector.ConditionalSelect(Vector.Equals(values, values), order, new Vector<int>(int.MaxValue));
    }

    /// <inheritdoc cref="Order(Vector{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Order(float value)
    {
        int bits = BitConverter.SingleToInt32Bits(value + 0f);
        return float.IsNaN(value) ? int.MaxValue : bits ^ ((bits >> 31) & int.MaxValue);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Load(ref float values, nint index) => Vector.LoadUnsafe(ref values, (nuint)index);
}

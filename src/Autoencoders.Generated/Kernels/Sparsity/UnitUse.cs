using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The count of rows in which each unit of a code is active.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnitUse
{
    /// <summary><c>use[u]</c> grows by the positions at which the magnitude of unit u is above a threshold.</summary>
    /// <param name="code">The code, [positions][units].</param>
    /// <param name="positions">The positions of all rows.</param>
    /// <param name="use">The counters, [units].</param>
    /// <param name="threshold">What an active unit exceeds.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Count(ref float code, nint positions, Span<long> use, float threshold)
    {
        int unit = 0;
        for (; unit + Vector<float>.Count <= use.Length; unit += Vector<float>.Count)
        {
            Vector<int> counts = Vector<int>.Zero;
            Vector<float> least = new(threshold);
            for (nint position = 0; position < positions; position++)
            {
                Vector<float> values = Vector.LoadUnsafe(ref code, (nuint)(position * use.Length + unit));
                counts -= Vector.GreaterThan(Vector.Abs(values), least);
            }

            for (int lane = 0; lane < Vector<int>.Count; lane++)
                use[unit + lane] += counts[lane];
        }

        for (; unit < use.Length; unit++)
        {
            for (nint position = 0; position < positions; position++)
                use[unit] += MathF.Abs(Unsafe.Add(ref code, position * use.Length + unit)) > threshold ? 1 : 0;
        }
    }
}

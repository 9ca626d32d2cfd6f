using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Rows of a left matrix that lies transposed, copied as strips of the highest tile's rows: [strips][steps][6]. Where it lies, each step is
/// in another line and, for long rows, another page of memory.
/// </summary>
internal static class LeftStrips
{
    /// <param name="source">The first row of the first step.</param>
    /// <param name="stepStride">The floats from a step to the next.</param>
    /// <param name="rows">The rows, neighbors in a step.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="strips">Receives the strips; the last keeps any values in rows that there are not.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Pack(ref float source, nint stepStride, nint rows, nint steps, ref float strips)
    {
        for (nint step = 0; step < steps; step++)
        {
            ref float from = ref Unsafe.Add(ref source, step * stepStride);
            ref float to = ref Unsafe.Add(ref strips, step * SixRows.Rows);
            nint left = rows;
            for (; left >= SixRows.Rows; left -= SixRows.Rows)
            {
                // Four and two.
                Lanes4.Store(Lanes4.Load(in from), ref to);
                Unsafe.WriteUnaligned(
                    ref Unsafe.As<float, byte>(ref Unsafe.Add(ref to, 4)),
                    Unsafe.ReadUnaligned<long>(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref from, 4))));
                from = ref Unsafe.Add(ref from, SixRows.Rows);
                to = ref Unsafe.Add(ref to, SixRows.Rows * steps);
            }

            for (nint row = 0; row < left; row++)
                Unsafe.Add(ref to, row) = Unsafe.Add(ref from, row);
        }
    }
}

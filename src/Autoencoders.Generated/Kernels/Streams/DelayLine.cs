using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The latest positions of a sequence. The memory is a ring that lies twice in a row, and each position is written into both copies: so the
/// latest positions are one piece everywhere, and nothing is moved.
/// </summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DelayLine
{
    /// <summary>Writes the next position, and gives the latest ones with it.</summary>
    /// <param name="line">The memory: 2 * <paramref name="positions"/> * <paramref name="channels"/> values, zeros before the first step.</param>
    /// <param name="next">The values of the next position.</param>
    /// <param name="positions">How many positions are kept.</param>
    /// <param name="channels">The values of a position.</param>
    /// <param name="step">The number of positions before this one.</param>
    /// <returns>The latest positions, the oldest first.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float Push(ref float line, ref float next, int positions, int channels, long step)
    {
        nint place = (nint)((ulong)step % (ulong)positions) * channels;
        ref float first = ref Unsafe.Add(ref line, place);
        ReadOnlySpan<float> values = MemoryMarshal.CreateReadOnlySpan(ref next, channels);
        values.CopyTo(MemoryMarshal.CreateSpan(ref first, channels));
        values.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref first, (nint)positions * channels), channels));
        return ref Unsafe.Add(ref first, channels);
    }
}

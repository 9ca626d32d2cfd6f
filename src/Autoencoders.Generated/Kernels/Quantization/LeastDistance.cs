using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The least of some distances and where it stands, of equal ones the first. What is not a number is never the least. As the lesser of two
/// pairs of distance and place does not depend on the order in which they meet, neither do the bits on the width of registers.
/// </summary>
internal static class LeastDistance
{
    private const int Sixteen = 16;

    private static ReadOnlySpan<float> Lanes => [0f, 1f, 2f, 3f, 4f, 5f, 6f, 7f, 8f, 9f, 10f, 11f, 12f, 13f, 14f, 15f];

    /// <summary>The length to which distances are filled up with infinity.</summary>
    public static nint Padded(nint count) => (count + (2 * Sixteen) - 1) / (2 * Sixteen) * (2 * Sixteen);

    /// <summary>Replaces the least distance so far, and its place, where one of these is less.</summary>
    /// <param name="distances">The distances, filled up.</param>
    /// <param name="padded">How many, a multiple of 32.</param>
    /// <param name="first">The place of the first one, behind that of the least so far.</param>
    /// <param name="least">The least so far.</param>
    /// <param name="place">Its place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take<V>(ref float distances, nint padded, nint first, ref float least, ref float place)
        where V : struct, ILanes<V>
    {
        if (V.Count == Sixteen)
            TakeSixteen<V>(ref distances, padded, first, ref least, ref place);
        else if (V.Count == Sixteen / 2)
            TakeSixteen<RegisterPair<V>>(ref distances, padded, first, ref least, ref place);
        else if (V.Count == Sixteen / 4)
            TakeSixteen<RegisterPair<RegisterPair<V>>>(ref distances, padded, first, ref least, ref place);
        else
            TakeSixteen<RegisterPair<RegisterPair<RegisterPair<RegisterPair<V>>>>>(ref distances, padded, first, ref least, ref place);
    }

    [MethodImpl(Jit.Optimized)]
    [SkipLocalsInit]
    private static void TakeSixteen<VSixteen>(ref float distances, nint padded, nint first, ref float least, ref float place)
        where VSixteen : struct, ILanes<VSixteen>
    {
        // Two chains of comparisons, each over every second sixteen.
        VSixteen even = VSixteen.Create(float.PositiveInfinity), odd = even, evenPlace = VSixteen.Zero, oddPlace = VSixteen.Zero;
        for (nint i = 0; i < padded; i += 2 * Sixteen)
        {
            VSixteen low = VSixteen.Load(in distances, i), high = VSixteen.Load(in distances, i + Sixteen);
            evenPlace = VSixteen.WhereGreater(even, low, VSixteen.Create(i), evenPlace);
            oddPlace = VSixteen.WhereGreater(odd, high, VSixteen.Create(i + Sixteen), oddPlace);
            even = VSixteen.Min(low, even);
            odd = VSixteen.Min(high, odd);
        }

        // Of equal ones in the same lane the first is the one with the lesser place.
        VSixteen nearer = VSixteen.Min(evenPlace, oddPlace);
        nearer = VSixteen.WhereGreater(even, odd, oddPlace, VSixteen.WhereGreater(odd, even, evenPlace, nearer));
        Span<float> values = stackalloc float[Sixteen], places = stackalloc float[Sixteen];
        VSixteen.Store(VSixteen.Min(odd, even), ref values[0]);
        VSixteen.Store(nearer + VSixteen.Load(in MemoryMarshal.GetReference(Lanes)), ref places[0]);
        for (int half = Sixteen / 2; half >= Lanes4.Count; half /= 2)
        {
            for (int lane = 0; lane < half; lane += Lanes4.Count)
                TakeLesser<Lanes4>(ref values[0], ref places[0], lane, lane + half);
        }

        TakeLesser<Lanes1>(ref values[0], ref places[0], 0, 2);
        TakeLesser<Lanes1>(ref values[0], ref places[0], 1, 3);
        TakeLesser<Lanes1>(ref values[0], ref places[0], 0, 1);
        if (values[0] < least)
            (least, place) = (values[0], first + places[0]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TakeLesser<V>(ref float values, ref float places, nint lane, nint other)
        where V : struct, ILanes<V>
    {
        V value = V.Load(in values, lane), otherValue = V.Load(in values, other);
        V place = V.Load(in places, lane), otherPlace = V.Load(in places, other);
        V lesser = V.WhereGreater(otherValue, value, place, V.Min(place, otherPlace));
        V.Store(V.WhereGreater(value, otherValue, otherPlace, lesser), ref places, lane);
        V.Store(V.Min(otherValue, value), ref values, lane);
    }
}

using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The least of some distances and where it stands, of equal ones the first. What is not a number is never the least. As the lesser of two
/// pairs of distance and place does not depend on the order in which they meet, neither do the bits on the width of registers.
/// </summary>
internal static class LeastDistance
{
    private const int Sixteen = 16;

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
            TakeSixteen<Pair<V>>(ref distances, padded, first, ref least, ref place);
        else if (V.Count == Sixteen / 4)
            TakeSixteen<Pair<Pair<V>>>(ref distances, padded, first, ref least, ref place);
        else
            TakeSixteen<Pair<Pair<Pair<Pair<V>>>>>(ref distances, padded, first, ref least, ref place);
    }

    [MethodImpl(Compile.Whole)]
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
        VSixteen.Store(nearer, ref places[0]);
        float value = least, at = -1f;
        for (int lane = 0; lane < Sixteen; lane++)
        {
            float lanePlace = places[lane] + lane;
            if (values[lane] < value || (values[lane] == value && lanePlace < at))
                (value, at) = (values[lane], lanePlace);
        }

        if (at >= 0f)
            (least, place) = (value, first + at);
    }
}

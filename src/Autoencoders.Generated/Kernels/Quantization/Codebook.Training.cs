using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

// A training step: what the forward pass leaves for the others, and the way back.
public static partial class Codebook
{
    /// <summary>
    /// The nearest entry of each vector, its index, and for each row the commitment term: the mean of the squared differences between its
    /// vectors and their entries.
    /// </summary>
    /// <param name="codebook">The codebook, [length][entries].</param>
    /// <param name="term">The term, [rows].</param>
    /// <param name="indices">The indices as floats, [rows][vectors].</param>
    /// <param name="inputs">The vectors, [rows][vectors][length].</param>
    /// <param name="outputs">The entries, [rows][vectors][length].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="vectors">The vectors of a row.</param>
    /// <param name="length">The values of a vector.</param>
    /// <param name="entries">The entries of the codebook, at most 2²⁴.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Quantize(
        ref float codebook, ref float term, ref float indices, ref float inputs, ref float outputs,
        nint rows, nint vectors, nint length, nint entries)
    {
        for (nint row = 0; row < rows; row++)
            Unsafe.Add(ref term, row) = 0f;

        // Blocks of vectors of several rows; the distances of a row are added in order, wherever a block ends.
        nint all = rows * vectors;
        Span<float> distances = stackalloc float[NearestEntries.Most];
        for (nint first = 0; first < all; first += NearestEntries.Most)
        {
            nint count = Math.Min(NearestEntries.Most, all - first);
            ref float found = ref Unsafe.Add(ref indices, first);
            NearestEntries.Find(
                ref codebook, ref Unsafe.Add(ref inputs, first * length), ref distances[0], ref found, count, length, entries);
            for (nint vector = 0; vector < count; vector++)
            {
                Unsafe.Add(ref term, (first + vector) / vectors) += distances[(int)vector];
                Copy(
                    ref codebook, (nint)Unsafe.Add(ref found, vector), ref Unsafe.Add(ref outputs, (first + vector) * length),
                    length, entries);
            }
        }

        float values = vectors * length;
        for (nint row = 0; row < rows; row++)
            Unsafe.Add(ref term, row) /= values;
    }

    /// <summary>
    /// <c>inputDeltas[i] = deltas[i] + scale * 2 / values * (inputs[i] - outputs[i])</c>: the deltas pass as if the entries were the
    /// vectors themselves, and the commitment term pulls these toward their entries.
    /// </summary>
    /// <param name="scale">What the derivative of a row's term is multiplied by.</param>
    /// <param name="inputs">The vectors, [rows][values].</param>
    /// <param name="outputs">Their entries, [rows][values].</param>
    /// <param name="deltas">The deltas of the outputs, [rows][values].</param>
    /// <param name="inputDeltas">The result, [rows][values]; it may be any of the others.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="values">The values of a row.</param>
    [MethodImpl(Jit.Optimized)]
    public static void InputDeltas(
        float scale, ref float inputs, ref float outputs, ref float deltas, ref float inputDeltas, nint rows, nint values) =>
        LaneSweep.Run(
            new DeltaStep(ref inputs, ref outputs, ref deltas, ref inputDeltas, scale * 2f / values), 0, rows * values);

    /// <summary>Counts the use of each entry.</summary>
    /// <param name="indices">The indices as floats, [vectors].</param>
    /// <param name="vectors">The number of vectors.</param>
    /// <param name="use">What is counted up, [entries].</param>
    public static void CountUse(ref float indices, nint vectors, Span<long> use)
    {
        for (nint vector = 0; vector < vectors; vector++)
            use[(int)Unsafe.Add(ref indices, vector)]++;
    }

    internal readonly ref struct DeltaStep(
        ref float inputs, ref float outputs, ref float deltas, ref float inputDeltas, float slope) : ILaneStep
    {
        private readonly ref float _inputs = ref inputs;
        private readonly ref float _outputs = ref outputs;
        private readonly ref float _deltas = ref deltas;
        private readonly ref float _inputDeltas = ref inputDeltas;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V difference = V.Load(in _inputs, lane) - V.Load(in _outputs, lane);
            V.Store(V.MultiplyAdd(V.Create(slope), difference, V.Load(in _deltas, lane)), ref _inputDeltas, lane);
        }
    }
}

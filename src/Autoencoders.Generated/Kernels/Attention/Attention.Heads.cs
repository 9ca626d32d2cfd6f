using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

// Queries come in blocks: what a block reads of the keys, [queries][keys], lies where the scores of its first query begin.
public static partial class Attention
{
    /// <summary>Queries, keys and values of some positions; the queries divided by √width.</summary>
    private static void Project(AttentionWeights weights, ref float inputs, ref float projections, nint positions, AttentionSize size)
    {
        MatrixProduct.Multiply<AddBias>(
            ref inputs, size.Channels, 1, ref weights.Input, size.Projected, ref projections, size.Projected, ref weights.InputBias, 0,
            positions, size.Channels, size.Projected);
        ScaleQueries(ref projections, positions, size);
    }

    /// <summary>The outputs of some positions.</summary>
    private static void Finish(AttentionWeights weights, ref float attended, ref float outputs, nint positions, nint channels) =>
        MatrixProduct.Multiply<AddBias>(
            ref attended, channels, 1, ref weights.Output, channels, ref outputs, channels, ref weights.OutputBias, 0,
            positions, channels, channels);

    private static void ScaleQueries(ref float queries, nint positions, AttentionSize size) => LaneSweep.Run<ScaleStep>(
        new(ref queries, 1f / MathF.Sqrt(size.Width), positions, size.Projected), 0, size.Channels);

    /// <summary>The values that all heads read in one sequence.</summary>
    /// <param name="projections">Queries, keys and values, [length][3 x channels].</param>
    /// <param name="scores">The scores.</param>
    /// <param name="scoreStride">The floats from the scores of a query to those of the next; 0 where they are not kept.</param>
    /// <param name="attended">The result, [length][channels].</param>
    /// <param name="size">The sizes.</param>
    private static void Attend(ref float projections, ref float scores, nint scoreStride, ref float attended, AttentionSize size)
    {
        bool isFinite = !size.IsCausal
            || TensorPrimitives.IsFiniteAll(MemoryMarshal.CreateReadOnlySpan(ref projections, (int)(size.Length * size.Projected)));
        for (nint head = 0; head < size.Heads; head++)
        {
            HeadProjections values = new(ref projections, head, size);
            for (nint first = 0; first < size.Length; first += size.BlockLength)
            {
                nint count = Math.Min(size.BlockLength, size.Length - first), keys = size.KeysOf(first + count);
                ref float block = ref Unsafe.Add(ref scores, ((head * size.Length) + first) * scoreStride);
                MatrixProduct.MultiplyTransposed<Store>(
                    ref values.Query(first), size.Projected, 1, ref values.Keys, size.Projected, ref block, keys, ref block, 0,
                    count, size.Width, keys);
                if (size.IsCausal)
                    HideLater(ref block, first, count, keys);
                Softmax.Forward(ref block, ref block, count, keys);

                // Zero times infinity is not a number: then each query reads its own keys alone. Its sum has the same bits, because it
                // takes its steps in order, and those that are left out are zeros at its end.
                nint together = isFinite ? count : 1;
                for (nint query = 0; query < count; query += together)
                {
                    MatrixProduct.Multiply<Store>(
                        ref Unsafe.Add(ref block, query * keys), keys, 1, ref values.Values, size.Projected,
                        ref Unsafe.Add(ref attended, ((first + query) * size.Channels) + (head * size.Width)), size.Channels, ref block, 0,
                        together, size.KeysOf(first + query + together), size.Width);
                }
            }
        }
    }

    /// <summary>Gives each query of a block no part in the keys behind its own.</summary>
    private static void HideLater(ref float block, nint first, nint count, nint keys)
    {
        for (nint query = 0; query < count; query++)
        {
            nint seen = first + query + 1;
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref block, (query * keys) + seen), (int)(keys - seen)).Fill(float.NegativeInfinity);
        }
    }

    /// <summary>The deltas of queries, keys and values of one sequence.</summary>
    /// <param name="projections">Queries, keys and values, [length][3 x channels].</param>
    /// <param name="scores">The scores that the forward pass has kept.</param>
    /// <param name="attendedDeltas">The deltas of what the heads read, [length][channels].</param>
    /// <param name="scoreDeltas">Memory for a block of scores.</param>
    /// <param name="projectionDeltas">The result, [length][3 x channels].</param>
    /// <param name="size">The sizes.</param>
    private static void ScoredDeltas(
        ref float projections, ref float scores, ref float attendedDeltas, ref float scoreDeltas, ref float projectionDeltas,
        AttentionSize size)
    {
        for (nint head = 0; head < size.Heads; head++)
        {
            HeadProjections values = new(ref projections, head, size), deltas = new(ref projectionDeltas, head, size);

            // The last block reads all keys, whose deltas it sets; those before add to them.
            nint last = (size.Length - 1) / size.BlockLength * size.BlockLength;
            for (nint first = last; first >= 0; first -= size.BlockLength)
            {
                nint count = Math.Min(size.BlockLength, size.Length - first), keys = size.KeysOf(first + count);
                ref float block = ref Unsafe.Add(ref scores, ((head * size.Length) + first) * size.Length);
                ref float attended = ref Unsafe.Add(ref attendedDeltas, (first * size.Channels) + (head * size.Width));
                KeySums sums = new(count, keys, size, isFirst: first == last);
                sums.Of(ref block, ref attended, size.Channels, ref deltas.Values);
                MatrixProduct.MultiplyTransposed<Store>(
                    ref attended, size.Channels, 1, ref values.Values, size.Projected, ref scoreDeltas, keys, ref scoreDeltas, 0,
                    count, size.Width, keys);
                Softmax.InputDeltas(ref block, ref scoreDeltas, count, keys);
                sums.Of(ref scoreDeltas, ref values.Query(first), size.Projected, ref deltas.Keys);
                MatrixProduct.Multiply<Store>(
                    ref scoreDeltas, keys, 1, ref values.Keys, size.Projected, ref deltas.Query(first), size.Projected, ref scoreDeltas, 0,
                    count, keys, size.Width);
            }
        }

        ScaleQueries(ref projectionDeltas, size.Length, size);
    }

    /// <summary>Queries, keys and values of one head, or their deltas.</summary>
    private readonly ref struct HeadProjections(ref float projections, nint head, AttentionSize size)
    {
        private readonly ref float _queries = ref Unsafe.Add(ref projections, head * size.Width);
        private readonly nint _channels = size.Channels;

        public ref float Keys => ref Unsafe.Add(ref _queries, _channels);

        public ref float Values => ref Unsafe.Add(ref _queries, 2 * _channels);

        public ref float Query(nint position) => ref Unsafe.Add(ref _queries, position * 3 * _channels);
    }

    /// <summary>Sums over the queries of a block for each key, set by the first block and added to by the others.</summary>
    private readonly struct KeySums(nint queries, nint keys, AttentionSize size, bool isFirst)
    {
        /// <summary><c>sums[k] (+)= Σ block[q, k] * vectors[q]</c></summary>
        public void Of(ref float block, ref float vectors, nint stride, ref float sums)
        {
            if (isFirst)
            {
                MatrixProduct.Multiply<Store>(
                    ref block, 1, keys, ref vectors, stride, ref sums, size.Projected, ref sums, size.Projected, keys, queries, size.Width);
            }
            else
            {
                MatrixProduct.Multiply<AddBias>(
                    ref block, 1, keys, ref vectors, stride, ref sums, size.Projected, ref sums, size.Projected, keys, queries, size.Width);
            }
        }
    }

    private readonly ref struct ScaleStep(ref float queries, float scale, nint positions, nint stride) : ILaneStep
    {
        private readonly ref float _queries = ref queries;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            for (nint index = lane; index < lane + (positions * stride); index += stride)
                V.Store(V.Load(in _queries, index) * V.Create(scale), ref _queries, index);
        }
    }
}

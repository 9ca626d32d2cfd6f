using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Multi-head self attention: <c>softmax(q kᵀ / √width) v</c> of each head, with queries, keys and values that are one product of the
/// inputs, and an output that is one product of all heads.
/// </summary>
/// <remarks>
/// For generated code: the memory behind the references is not checked. The weights lie one tensor behind the other: those of queries,
/// keys and values, [channels][3 x channels], their bias, those of the output, [channels][channels], and its bias. All is made of matrix
/// products and of the softmax, which have the same bits in every width of register.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Attention
{
    /// <summary>The forward pass outside of training, which keeps nothing.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="inputs">The inputs, [rows][length][channels].</param>
    /// <param name="outputs">The outputs, [rows][length][channels]; it may be the inputs.</param>
    /// <param name="rows">The number of sequences.</param>
    /// <param name="size">The sizes.</param>
    public static void Forward(ref float weights, ref float inputs, ref float outputs, nint rows, AttentionSize size)
    {
        AttentionWeights tensors = new(ref weights, size);
        nint group = size.GroupOf(rows), positions = group * size.Length, row = size.Length * size.Channels;
        using PooledFloats memory = new(checked((int)((positions * (size.Projected + size.Channels)) + (size.BlockLength * size.Length))));
        ref float projections = ref memory.Start;
        ref float attended = ref Unsafe.Add(ref projections, positions * size.Projected);
        ref float scores = ref Unsafe.Add(ref attended, positions * size.Channels);
        for (nint first = 0; first < rows; first += group)
        {
            nint count = Math.Min(group, rows - first);
            Project(tensors, ref Unsafe.Add(ref inputs, first * row), ref projections, count * size.Length, size);
            for (nint sequence = 0; sequence < count; sequence++)
            {
                Attend(
                    ref Unsafe.Add(ref projections, sequence * size.Length * size.Projected), ref scores, 0,
                    ref Unsafe.Add(ref attended, sequence * row), size);
            }

            Finish(tensors, ref attended, ref Unsafe.Add(ref outputs, first * row), count * size.Length, size.Channels);
        }
    }

    /// <summary>The forward pass in training.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="inputs">The inputs, [rows][length][channels].</param>
    /// <param name="projections">Queries, already divided by √width, keys and values side by side, [rows][length][3 x channels].</param>
    /// <param name="scores">What each query reads of each key, [rows][heads][length][length] where no mask shortens it.</param>
    /// <param name="attended">What all heads read, [rows][length][channels].</param>
    /// <param name="outputs">The outputs, [rows][length][channels].</param>
    /// <param name="rows">The number of sequences.</param>
    /// <param name="size">The sizes.</param>
    public static void ForwardTraining(
        ref float weights, ref float inputs, ref float projections, ref float scores, ref float attended, ref float outputs,
        nint rows, AttentionSize size)
    {
        AttentionWeights tensors = new(ref weights, size);
        Project(tensors, ref inputs, ref projections, rows * size.Length, size);
        for (nint row = 0; row < rows; row++)
        {
            Attend(
                ref Unsafe.Add(ref projections, row * size.Length * size.Projected),
                ref Unsafe.Add(ref scores, row * size.Heads * size.Length * size.Length), size.Length,
                ref Unsafe.Add(ref attended, row * size.Length * size.Channels), size);
        }

        Finish(tensors, ref attended, ref outputs, rows * size.Length, size.Channels);
    }

    /// <summary>The deltas of queries, keys and values before they are scaled.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="projections">Queries, keys and values of the forward pass, [rows][length][3 x channels].</param>
    /// <param name="scores">The scores of the forward pass.</param>
    /// <param name="deltas">The deltas of the outputs, [rows][length][channels].</param>
    /// <param name="projectionDeltas">The result, [rows][length][3 x channels].</param>
    /// <param name="rows">The number of sequences.</param>
    /// <param name="size">The sizes.</param>
    public static void ProjectionDeltas(
        ref float weights, ref float projections, ref float scores, ref float deltas, ref float projectionDeltas,
        nint rows, AttentionSize size)
    {
        AttentionWeights tensors = new(ref weights, size);
        nint group = size.GroupOf(rows), row = size.Length * size.Channels;
        using PooledFloats memory = new(checked((int)((group * row) + (size.BlockLength * size.Length))));
        ref float attendedDeltas = ref memory.Start;
        ref float scoreDeltas = ref Unsafe.Add(ref attendedDeltas, group * row);
        for (nint first = 0; first < rows; first += group)
        {
            nint count = Math.Min(group, rows - first);
            ref float given = ref Unsafe.Add(ref deltas, first * row);
            DenseBackward.InputDeltas<Store>(
                ref given, ref tensors.Output, ref given, ref attendedDeltas, count * size.Length, size.Channels, size.Channels);
            for (nint sequence = first; sequence < first + count; sequence++)
            {
                nint projected = sequence * size.Length * size.Projected;
                ScoredDeltas(
                    ref Unsafe.Add(ref projections, projected),
                    ref Unsafe.Add(ref scores, sequence * size.Heads * size.Length * size.Length),
                    ref Unsafe.Add(ref attendedDeltas, (sequence - first) * row), ref scoreDeltas,
                    ref Unsafe.Add(ref projectionDeltas, projected), size);
            }
        }
    }

    /// <summary>The gradients of all weights, summed over the positions of all rows in their order; one part of each is overwritten.</summary>
    /// <param name="inputs">The inputs of the forward pass, [rows][length][channels].</param>
    /// <param name="projectionDeltas">The deltas of queries, keys and values, [rows][length][3 x channels].</param>
    /// <param name="attended">What all heads read, [rows][length][channels].</param>
    /// <param name="deltas">The deltas of the outputs, [rows][length][channels].</param>
    /// <param name="gradients">The gradients, as the weights lie.</param>
    /// <param name="rows">The number of sequences.</param>
    /// <param name="size">The sizes.</param>
    /// <param name="part">The number of the part.</param>
    /// <param name="parts">The number of parts.</param>
    public static void Gradients(
        ref float inputs, ref float projectionDeltas, ref float attended, ref float deltas, ref float gradients,
        nint rows, AttentionSize size, int part, int parts)
    {
        AttentionWeights tensors = new(ref gradients, size);
        nint positions = rows * size.Length;
        DenseBackward.Gradients(
            ref inputs, ref projectionDeltas, ref tensors.Input, ref tensors.InputBias, positions, size.Channels, size.Projected, part, parts);
        DenseBackward.Gradients(
            ref attended, ref deltas, ref tensors.Output, ref tensors.OutputBias, positions, size.Channels, size.Channels, part, parts);
    }
}

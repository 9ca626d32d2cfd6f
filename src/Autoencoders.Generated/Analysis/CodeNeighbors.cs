using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// Finds the codes that are nearest to one by Euclidean distance, exactly: it looks at all of them. An instance is immutable, many threads
/// may share it, and searching allocates nothing. The same result on every machine.
/// </summary>
/// <example><code>
/// var neighbors = new CodeNeighbors(codes);
/// var nearest = new CodeNeighbor[3];
/// int found = neighbors.Find(codes[0], nearest);  // nearest first; the code itself has distance 0
/// </code></example>
public sealed class CodeNeighbors
{
    // A multiple of every register's width: the lanes are codes, so that no sum depends on it.
    private const int BlockRows = 16;

    private readonly float[] _blocks;

    /// <summary>Copies codes into the order in which they are searched.</summary>
    /// <param name="codes">One code a row: at least one, of finite numbers.</param>
    /// <exception cref="ArgumentException">There is no code, or a number is not finite.</exception>
    public CodeNeighbors(Dataset codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        if (codes.Count == 0)
            throw new ArgumentException("There are no codes to search.", nameof(codes));
        NonFinite.Refuse(codes.Values.Span, codes.Length, nameof(codes));

        (Count, CodeLength) = (codes.Count, codes.Length);
        int blocks = (Count + BlockRows - 1) / BlockRows;
        _blocks = new float[ArraySize.Of(blocks, BlockRows * CodeLength, $"blocks of {BlockRows} codes", nameof(codes))];
        for (int row = 0; row < Count; row++)
            for (int i = 0; i < CodeLength; i++)
                _blocks[(((row / BlockRows * CodeLength) + i) * BlockRows) + (row % BlockRows)] = codes.Values.Span[(row * CodeLength) + i];
    }

    /// <summary>The number of codes.</summary>
    public int Count { get; }

    /// <summary>The values of a code.</summary>
    public int CodeLength { get; }

    /// <summary>Finds the nearest codes.</summary>
    /// <param name="code">Any code; one of those that are searched finds itself.</param>
    /// <param name="nearest">Receives as many as it holds, the nearest first, of equally near ones the earlier first.</param>
    /// <returns>How many were found: all of <paramref name="nearest"/>, or all codes where there are fewer.</returns>
    /// <exception cref="ArgumentException">The code has another length, or the spans overlap.</exception>
    public int Find(ReadOnlySpan<float> code, Span<CodeNeighbor> nearest)
    {
        if (code.Length != CodeLength)
            throw new ArgumentException($"The code has {code.Length} values but the codes to search have {CodeLength}.", nameof(code));
        SpanOverlap.RefuseAny(code, (ReadOnlySpan<CodeNeighbor>)nearest, nameof(code), nameof(nearest));
        if (nearest.IsEmpty)
            return 0;

        Span<float> distances = stackalloc float[BlockRows];
        int found = 0;
        for (int first = 0; first < Count; first += BlockRows)
        {
            Measure(_blocks.AsSpan(first * CodeLength, BlockRows * CodeLength), code, distances);
            int rows = Math.Min(BlockRows, Count - first);
            for (int row = 0; row < rows; row++)
            {
                if (found < nearest.Length || distances[row] < nearest[found - 1].SquaredDistance)
                    Insert(nearest, ref found, new CodeNeighbor(first + row, distances[row]));
            }
        }
        return found;
    }

    /// <summary>The squared distances of the codes of a block.</summary>
    private static void Measure(ReadOnlySpan<float> block, ReadOnlySpan<float> code, Span<float> distances)
    {
        ref float values = ref MemoryMarshal.GetReference(block);
        for (int lane = 0; lane < BlockRows; lane += Vector<float>.Count)
        {
            Vector<float> sum = Vector<float>.Zero;
            for (int i = 0; i < code.Length; i++)
            {
                Vector<float> difference =
                    Vector.LoadUnsafe(ref Unsafe.Add(ref values, (i * BlockRows) + lane)) - new Vector<float>(code[i]);
                sum += difference * difference;
            }
            sum.CopyTo(distances[lane..]);
        }
    }

    private static void Insert(Span<CodeNeighbor> nearest, ref int found, CodeNeighbor neighbor)
    {
        int place = found < nearest.Length ? found++ : found - 1;
        for (; place > 0 && nearest[place - 1].SquaredDistance > neighbor.SquaredDistance; place--)
            nearest[place] = nearest[place - 1];
        nearest[place] = neighbor;
    }
}

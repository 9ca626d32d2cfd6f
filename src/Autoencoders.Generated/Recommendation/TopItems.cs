namespace Autoencoders;

/// <summary>Chooses the items with the highest scores. Allocates nothing.</summary>
public static class TopItems
{
    /// <summary>Writes the best items, the best one first; of equal scores the first item.</summary>
    /// <param name="scores">The score of each item. An item whose score is NaN is left out.</param>
    /// <param name="excluded">Items that are left out, ascending: those that the user has chosen already.</param>
    /// <param name="top">Receives the items.</param>
    /// <returns>The number of items written: the length of <paramref name="top"/>, or less where there are not as many.</returns>
    /// <exception cref="ArgumentException">The items to be left out do not ascend, or one is out of range.</exception>
    public static int Choose(ReadOnlySpan<float> scores, ReadOnlySpan<int> excluded, Span<int> top)
    {
        if (!excluded.IsEmpty)
            SparseRules.RequireRow(excluded, [], scores.Length, "The list of excluded items");

        // A heap with the worst of the best at its root, which most items are compared with and nothing else.
        int count = 0, next = 0;
        for (int item = 0; item < scores.Length; item++)
        {
            if (next < excluded.Length && excluded[next] == item)
            {
                next++;
                continue;
            }

            if (count == top.Length)
            {
                if (count == 0 || !(scores[item] > scores[top[0]]))
                    continue;
                top[0] = item;
                SiftDown(scores, top, 0);
            }
            else if (!float.IsNaN(scores[item]))
            {
                top[count] = item;
                SiftUp(scores, top, count++);
            }
        }

        for (int end = count - 1; end > 0; end--)
        {
            (top[0], top[end]) = (top[end], top[0]);
            SiftDown(scores, top[..end], 0);
        }
        return count;
    }

    private static void SiftUp(ReadOnlySpan<float> scores, Span<int> heap, int place)
    {
        while (place > 0)
        {
            int parent = (place - 1) / 2;
            if (!IsWorse(scores, heap[place], heap[parent]))
                return;
            (heap[place], heap[parent]) = (heap[parent], heap[place]);
            place = parent;
        }
    }

    private static void SiftDown(ReadOnlySpan<float> scores, Span<int> heap, int place)
    {
        while (true)
        {
            int child = (2 * place) + 1;
            if (child >= heap.Length)
                return;
            if (child + 1 < heap.Length && IsWorse(scores, heap[child + 1], heap[child]))
                child++;
            if (!IsWorse(scores, heap[child], heap[place]))
                return;
            (heap[place], heap[child]) = (heap[child], heap[place]);
            place = child;
        }
    }

    private static bool IsWorse(ReadOnlySpan<float> scores, int item, int other) =>
        scores[item] != scores[other] ? scores[item] < scores[other] : item > other;
}

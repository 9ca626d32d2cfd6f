using System.Runtime.InteropServices;

namespace Autoencoders;

/// <summary>
/// Deals rows out at random into parts of given sizes. Of each class, a part gets its share of the rows rounded down or up.
/// </summary>
internal static class StratifiedSplit
{
    private const ulong SplitStream = 0x5350_4C49_54; // "SPLIT"

    /// <param name="count">The number of rows.</param>
    /// <param name="labels">The class of each row; empty where all are of one.</param>
    /// <param name="seed">Chooses the rows.</param>
    /// <param name="sizes">The number of rows of each part; <paramref name="count"/> together.</param>
    /// <returns>The rows of each part, in random order.</returns>
    public static int[][] Of(int count, ReadOnlySpan<int> labels, int seed, ReadOnlySpan<int> sizes)
    {
        var order = new int[count];
        for (int row = 0; row < order.Length; row++)
            order[row] = row;
        new CounterRandom(unchecked((ulong)seed), SplitStream).Shuffle(order);

        Dictionary<int, int[]> shares = Shares(order, labels, sizes);
        var parts = new int[sizes.Length][];
        var filled = new int[sizes.Length];
        for (int part = 0; part < parts.Length; part++)
            parts[part] = new int[sizes[part]];

        // From the last part to the first: the first rows of the order are held back, and the rest is for training.
        foreach (int row in order)
        {
            int[] share = shares[labels.IsEmpty ? 0 : labels[row]];
            int part = share.Length - 1;
            while (share[part] == 0)
                part--;
            share[part]--;
            parts[part][filled[part]++] = row;
        }
        return parts;
    }

    /// <summary>
    /// The number of rows of each class in each part, rounded so that all rows of a class and all places of a part are used.
    /// </summary>
    private static Dictionary<int, int[]> Shares(ReadOnlySpan<int> order, ReadOnlySpan<int> labels, ReadOnlySpan<int> sizes)
    {
        // In the order in which the classes come up at random, so that none is favored for its label.
        var classes = new List<int>();
        var rows = new Dictionary<int, int>();
        foreach (int row in order)
        {
            int label = labels.IsEmpty ? 0 : labels[row];
            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, label, out bool known);
            number++;
            if (!known)
                classes.Add(label);
        }

        int[] left = sizes.ToArray();
        var shares = new Dictionary<int, int[]>();
        foreach (int label in classes)
        {
            var share = new int[sizes.Length];
            for (int part = 0; part < share.Length; part++)
            {
                share[part] = (int)((long)rows[label] * sizes[part] / order.Length);
                left[part] -= share[part];
            }
            shares.Add(label, share);
        }

        // What rounding down left over, one row for a part at most, goes to the parts that lack most: with 0 and 1 as entries, that order
        // meets all sums of a table whenever they can be met (Gale and Ryser), and the fractions that were cut off show that they can.
        var byNeed = new int[sizes.Length];
        foreach (int label in classes)
        {
            int[] share = shares[label];
            for (int part = 0; part < byNeed.Length; part++)
                byNeed[part] = part;
            byNeed.AsSpan().Sort((a, b) => left[a] != left[b] ? left[b].CompareTo(left[a]) : a.CompareTo(b));
            int surplus = rows[label] - share.Sum();
            foreach (int part in byNeed.AsSpan(0, surplus))
            {
                share[part]++;
                left[part]--;
            }
        }
        return shares;
    }
}

namespace Autoencoders;

/// <summary>A tree of random cuts of an isolation forest.</summary>
internal sealed class IsolationTree
{
    private const int Sample = 256;

    // As many cuts as separate the rows of a sample on average.
    private const int Deepest = 8;

    private readonly List<Node> _nodes = [];

    /// <summary>The nodes; the first is the root.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

    private IsolationTree()
    {
    }

    /// <summary>Grows a tree on a random sample of the rows.</summary>
    public static IsolationTree Grow(Dataset rows, CounterRandom random)
    {
        var order = new int[rows.Count];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        random.Shuffle(order);
        var tree = new IsolationTree();
        tree.Grow(rows, order.AsSpan(0, Math.Min(Sample, order.Length)), depth: 0, ref random);
        return tree;
    }

    /// <summary>The cuts that lead to a row, and those that its leaf would still need.</summary>
    public double CutsFor(ReadOnlySpan<float> row)
    {
        Node node = _nodes[0];
        while (node.Feature >= 0)
            node = _nodes[row[node.Feature] < node.Cut ? node.Below : node.Above];
        return node.Cuts;
    }

    /// <summary>Adds the node of some rows and all below it; returns its index.</summary>
    private int Grow(Dataset rows, Span<int> members, int depth, ref CounterRandom random)
    {
        int index = _nodes.Count, feature = depth < Deepest ? FeatureThatVaries(rows, members, ref random) : -1;
        _nodes.Add(new Node(-1, 0, 0, 0, depth + FurtherCuts(members.Length)));
        if (feature < 0)
            return index;

        (float low, float high) = RangeOf(rows, members, feature);
        float cut = (float)(low + ((double)random.NextSingle() * ((double)high - low)));

        // A cut that rounds to the least value would leave nothing below it.
        if (cut <= low)
            cut = high;
        int below = 0;
        for (int i = 0; i < members.Length; i++)
        {
            if (rows[members[i]][feature] < cut)
            {
                (members[below], members[i]) = (members[i], members[below]);
                below++;
            }
        }
        int left = Grow(rows, members[..below], depth + 1, ref random), right = Grow(rows, members[below..], depth + 1, ref random);
        _nodes[index] = new Node(feature, cut, left, right, 0);
        return index;
    }

    /// <summary>A feature in which the rows differ, each equally likely; -1 if they are all equal.</summary>
    private static int FeatureThatVaries(Dataset rows, ReadOnlySpan<int> members, ref CounterRandom random)
    {
        int found = -1, seen = 0;
        for (int feature = 0; feature < rows.Length; feature++)
        {
            (float low, float high) = RangeOf(rows, members, feature);
            if (low < high && random.Next(++seen) == 0)
                found = feature;
        }
        return found;
    }

    private static (float Low, float High) RangeOf(Dataset rows, ReadOnlySpan<int> members, int feature)
    {
        (float low, float high) = (float.PositiveInfinity, float.NegativeInfinity);
        foreach (int member in members)
        {
            float value = rows[member][feature];
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }
        return (low, high);
    }

    /// <summary>The mean number of cuts that isolate one of so many rows: that of an unsuccessful search in a binary search tree.</summary>
    private static double FurtherCuts(int rows)
    {
        double harmonic = 0;
        for (int i = 1; i < rows; i++)
            harmonic += 1.0 / i;
        return rows < 2 ? 0 : (2 * harmonic) - (2 * (rows - 1.0) / rows);
    }

    /// <summary>A node.</summary>
    /// <param name="Feature">The feature that is cut; -1 for a leaf.</param>
    /// <param name="Cut">Rows with a lower value go below it.</param>
    /// <param name="Below">The node of the lower values.</param>
    /// <param name="Above">The node of the others.</param>
    /// <param name="Cuts">Of a leaf, the cuts that lead to it and those that it would still need.</param>
    public readonly record struct Node(int Feature, float Cut, int Below, int Above, double Cuts);
}

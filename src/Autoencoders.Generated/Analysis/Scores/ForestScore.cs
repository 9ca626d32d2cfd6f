namespace Autoencoders;

/// <summary>
/// An isolation forest (Liu, Ting and Zhou 2008): trees of random cuts, each grown on some of the reference rows until a row is alone.
/// Unusual rows are alone after few cuts. The score falls with the cuts, summed over all trees.
/// </summary>
internal sealed class ForestScore : IRowScore
{
    private const int Size = 100;

    private readonly IsolationTree[] _trees;

    private ForestScore(IsolationTree[] trees) => _trees = trees;

    /// <summary>The trees.</summary>
    public ReadOnlySpan<IsolationTree> Trees => _trees;

    /// <summary>Grows a forest, the same one from the same rows.</summary>
    public static ForestScore Fit(Dataset rows)
    {
        var trees = new IsolationTree[Size];
        for (int tree = 0; tree < Size; tree++)
            trees[tree] = IsolationTree.Grow(rows, new CounterRandom(seed: 0, (ulong)tree));
        return new ForestScore(trees);
    }

    public double Of(JointRow row, Span<double> scratch) => Of(row.Values);

    /// <summary>The score of the values of a row.</summary>
    public double Of(ReadOnlySpan<float> values)
    {
        double sum = 0;
        foreach (IsolationTree tree in _trees)
            sum -= tree.CutsFor(values);
        return sum;
    }
}

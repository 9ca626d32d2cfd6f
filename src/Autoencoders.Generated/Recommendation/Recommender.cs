namespace Autoencoders;

/// <summary>
/// Recommends items with a network of sparse rows: the items that it finds likeliest for what a user chose. Its memory is allocated once,
/// and no call allocates after the first. Not safe from several threads; one for each costs a row of scores.
/// </summary>
/// <example><code>
/// var recommender = new Recommender&lt;ItemAutoencoder>(new ItemAutoencoder());
/// var top = new int[20];
/// int count = recommender.Recommend(items: [3, 17, 4711], values: [], top);
///
/// [Autoencoder(Output = Activation.Softmax, Loss = Loss.CategoricalCrossEntropy)]
/// [Input(20_000)]
/// [SparseDense(200)]
/// [VariationalCode(64)]
/// public sealed partial class ItemAutoencoder;
/// </code></example>
/// <typeparam name="TNetwork">The network.</typeparam>
/// <param name="network">The network, which may be used elsewhere too, but not be trained meanwhile.</param>
public sealed class Recommender<TNetwork>(TNetwork network) : IItemScorer
    where TNetwork : class, ISparseAutoencoder<TNetwork>
{
    private readonly float[] _scores = new float[TNetwork.InputLength];
    private float[] _codes = [];

    /// <inheritdoc/>
    public int ItemCount => TNetwork.InputLength;

    /// <summary>Writes the likeliest items that the user has not chosen, the best one first.</summary>
    /// <param name="items">The items that the user chose, ascending.</param>
    /// <param name="values">How often each was chosen; empty where all are 1.</param>
    /// <param name="top">Receives the items.</param>
    /// <returns>The number of items written: the length of <paramref name="top"/>, or less where there are not as many.</returns>
    /// <exception cref="ArgumentException">The items do not ascend, or one is out of range, or the values are not as many.</exception>
    public int Recommend(ReadOnlySpan<int> items, ReadOnlySpan<float> values, Span<int> top)
    {
        network.Reconstruct(items, values, _scores);
        return TopItems.Choose(_scores, items, top);
    }

    /// <inheritdoc/>
    public void Score(SparseDataset users, int first, Span<float> scores)
    {
        ArgumentNullException.ThrowIfNull(users);
        int count = SpanRows(scores.Length), length = TNetwork.CodeLength;
        if (_codes.Length < count * length)
            _codes = new float[count * length];

        // The decoder reads its weights once for all of the users.
        for (int user = 0; user < count; user++)
            network.Encode(users.ColumnsOf(first + user), users.ValuesOf(first + user), _codes.AsSpan(user * length, length));
        network.DecodeBatch(_codes.AsSpan(0, count * length), scores);
    }

    private int SpanRows(int scores)
    {
        (int rows, int rest) = Math.DivRem(scores, ItemCount);
        return rest == 0
            ? rows
            : throw new ArgumentException($"{scores} values are not whole rows of {ItemCount} scores.", nameof(scores));
    }
}

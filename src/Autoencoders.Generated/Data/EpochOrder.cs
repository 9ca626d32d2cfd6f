namespace Autoencoders;

/// <summary>
/// The order in which an epoch visits the rows. It is a function of seed and epoch alone, so that it is the same on every platform and
/// needs no history.
/// </summary>
internal sealed class EpochOrder(int count, int seed, bool shuffle)
{
    private const ulong Stream = 0x45_504F_4348UL << 24; // "EPOCH"

    private readonly int[] _rows = new int[count];

    /// <summary>All rows in the order of an epoch; overwritten by the next call.</summary>
    public ReadOnlyMemory<int> Of(int epoch)
    {
        for (int row = 0; row < _rows.Length; row++)
            _rows[row] = row;
        if (shuffle)
            new CounterRandom(unchecked((ulong)seed), Stream + (ulong)epoch).Shuffle(_rows);
        return _rows;
    }
}

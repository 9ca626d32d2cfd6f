namespace Autoencoders;

/// <summary>
/// The order in which an epoch visits the rows of a file, so that it reads blocks of neighbors: the blocks are shuffled, some of them at
/// a time make a window, and the rows of a window are shuffled. It is a function of seed and epoch alone, the same on every platform.
/// </summary>
/// <param name="count">The number of rows, at least 1.</param>
/// <param name="blockRows">The rows of a block; the last block of the file may have fewer.</param>
/// <param name="windowBlocks">The blocks of a window; the last window may have fewer.</param>
/// <param name="seed">Chooses the order, together with the epoch.</param>
/// <param name="shuffle">Whether there is a random order at all.</param>
internal sealed class BlockOrder(int count, int blockRows, int windowBlocks, int seed, bool shuffle)
{
    private const ulong BlockStream = 0x42_4C4F_434BUL << 24; // "BLOCK"
    private const ulong WindowStream = 0x57_494E_444FUL << 24; // "WINDO"

    private readonly int[] _blocks = new int[(count - 1) / blockRows + 1];
    private readonly int[] _starts = new int[(count - 1) / blockRows / windowBlocks + 2];
    private int _epoch;

    /// <summary>The number of windows.</summary>
    public int Windows => _starts.Length - 1;

    /// <summary>The most rows that a window has.</summary>
    public int WindowRows => (int)Math.Min(count, (long)blockRows * windowBlocks);

    /// <summary>Chooses the order of an epoch.</summary>
    public void Begin(int epoch)
    {
        _epoch = epoch;
        for (int block = 0; block < _blocks.Length; block++)
            _blocks[block] = block;
        if (shuffle)
            new CounterRandom(unchecked((ulong)seed), BlockStream + (ulong)epoch).Shuffle(_blocks);

        for (int window = 0; window < Windows; window++)
        {
            int rows = 0;
            foreach (int block in Blocks(window))
                rows += RowsOf(block);
            _starts[window + 1] = _starts[window] + rows;
        }
    }

    /// <summary>
    /// The place of the first row of a window in the order of the epoch; of the number of windows: that behind the last row.
    /// </summary>
    public int Start(int window) => _starts[window];

    /// <summary>The window that a place in the order of the epoch lies in.</summary>
    public int WindowOf(int place)
    {
        int found = Array.BinarySearch(_starts, place);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The blocks of a window, in the order in which they are to be read.</summary>
    public ReadOnlySpan<int> Blocks(int window)
        => _blocks.AsSpan(window * windowBlocks, Math.Min(windowBlocks, _blocks.Length - window * windowBlocks));

    /// <summary>The first row of a block in the file.</summary>
    public int FirstRow(int block) => block * blockRows;

    /// <summary>The number of rows of a block.</summary>
    public int RowsOf(int block) => Math.Min(blockRows, count - block * blockRows);

    /// <summary>The order of the rows of a window, numbered as its blocks are read.</summary>
    public void Order(int window, Span<int> rows)
    {
        for (int row = 0; row < rows.Length; row++)
            rows[row] = row;
        if (!shuffle)
            return;

        // One number of the epoch's stream is the seed of a window: no window has to wait for the one before.
        var seeds = new CounterRandom(unchecked((ulong)seed), WindowStream + (ulong)_epoch) { Position = (ulong)window };
        new CounterRandom(seeds.NextUInt64()).Shuffle(rows);
    }
}

namespace Autoencoders;

/// <summary>
/// The rows of a file in the order of an epoch. A thread of its own reads the windows ahead of their use into memory that is used again
/// and again: however large the file, no more than <see cref="UsualWindows"/> windows are in memory, unless a batch spans more.
/// </summary>
internal sealed class SampleFileReader : ISampleReader
{
    // One that is visited, the next for a batch that spans both, and one that is being read meanwhile.
    private const int UsualWindows = 3;

    private readonly SampleFile _file;
    private readonly BlockOrder _order;
    private readonly object _state = new();
    private readonly Thread _reader;
    private FileWindow[] _windows;
    private int _first;
    private int _end;
    private int _prepared;
    private int _preparedEnd;
    private bool _reading;
    private bool _disposed;

    /// <param name="file">The rows.</param>
    /// <param name="seed">Chooses the order, together with the epoch.</param>
    /// <param name="shuffle">Whether there is a random order at all.</param>
    /// <param name="blockBytes">How much is read at a time, at most, or one row; it determines the order, as the next does.</param>
    /// <param name="windowBytes">The memory for what is shuffled together, at most, or one block.</param>
    public SampleFileReader(SampleFile file, int seed, bool shuffle, int blockBytes, int windowBytes)
    {
        long rowBytes = (long)sizeof(float) * file.Length;
        int blockRows = (int)Math.Max(1, blockBytes / rowBytes);
        int windowBlocks = (int)Math.Max(1, windowBytes / (blockRows * rowBytes));
        _file = file;
        _order = new BlockOrder(file.Count, blockRows, windowBlocks, seed, shuffle);
        _windows = new FileWindow[Math.Min(UsualWindows, _order.Windows)];
        for (int i = 0; i < _windows.Length; i++)
            _windows[i] = new FileWindow(_order.WindowRows, file.Length);
        _reader = new Thread(ReadAhead) { IsBackground = true, Name = "Autoencoder samples" };
        _reader.Start();
    }

    public void Begin(int epoch)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        lock (_state)
        {
            Halt();
            _order.Begin(epoch);
            _prepared = _preparedEnd = 0;
        }
    }

    public void Prepare(int start, int count)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)start + count, _file.Count, nameof(count));

        int first = _order.WindowOf(start);
        int last = _order.WindowOf(start + count - 1);
        lock (_state)
        {
            int needed = Math.Min(last - first + 2, _order.Windows);
            if (needed > _windows.Length)
                Grow(needed);

            _first = first;
            _end = Math.Min(first + _windows.Length, _order.Windows);
            Monitor.PulseAll(_state);
            for (int window = first; window <= last; window++)
            {
                FileWindow slot = Slot(window);
                while (slot.Number != window || !slot.Loaded)
                    Monitor.Wait(_state);
                slot.Require();
            }
            (_prepared, _preparedEnd) = (start, start + count);
        }
    }

    public void Read(int start, Span<float> values, Span<float> conditions)
    {
        int length = _file.Length;
        int rows = values.Length / length;
        if (start < _prepared || start + rows > _preparedEnd)
        {
            throw new InvalidOperationException(
                $"Rows {start} to {start + rows - 1} were read, but only {_prepared} to {_preparedEnd - 1} were prepared.");
        }

        int window = _order.WindowOf(start);
        for (int i = 0; i < rows; window++)
        {
            FileWindow slot = Slot(window);
            int windowStart = _order.Start(window);
            int end = Math.Min(rows, _order.Start(window + 1) - start);
            for (; i < end; i++)
                slot[start + i - windowStart].CopyTo(values[(i * length)..]);
        }
    }

    public void Dispose()
    {
        if (_disposed)
            return;
        lock (_state)
        {
            _disposed = true;
            Monitor.PulseAll(_state);
        }
        _reader.Join();
    }

    private FileWindow Slot(int window) => _windows[window % _windows.Length];

    /// <summary>Lets the thread finish what it reads, and forgets what was read.</summary>
    private void Halt()
    {
        _first = _end = 0;
        while (_reading)
            Monitor.Wait(_state);
        foreach (FileWindow window in _windows)
            window.Assign(-1);
    }

    private void Grow(int windows)
    {
        Halt();
        int before = _windows.Length;
        Array.Resize(ref _windows, windows);
        for (int i = before; i < windows; i++)
            _windows[i] = new FileWindow(_order.WindowRows, _file.Length);
    }

    private void ReadAhead()
    {
        while (true)
        {
            FileWindow? window;
            lock (_state)
            {
                while ((window = NextToRead()) is null && !_disposed)
                    Monitor.Wait(_state);
                if (_disposed)
                    return;
                _reading = true;
            }

            window!.Fill(_file, _order);
            lock (_state)
            {
                window.Complete();
                _reading = false;
                Monitor.PulseAll(_state);
            }
        }
    }

    /// <summary>Takes the memory of a window that is no longer needed for the next one that will be.</summary>
    private FileWindow? NextToRead()
    {
        for (int window = _first; window < _end; window++)
        {
            FileWindow slot = Slot(window);
            if (slot.Number == window)
                continue;
            slot.Assign(window);
            return slot;
        }
        return null;
    }
}

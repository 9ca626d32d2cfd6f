using System.Runtime.ExceptionServices;

namespace Autoencoders;

/// <summary>Some rows of a file in memory, and the order in which an epoch visits them.</summary>
internal sealed class FileWindow(int rows, int length)
{
    private readonly float[] _values = new float[rows * length];
    private readonly int[] _order = new int[rows];
    private Exception? _failure;

    /// <summary>Which window of the epoch it is; -1 for none.</summary>
    public int Number { get; set; } = -1;

    /// <summary>True if its rows are in memory, or could not be had.</summary>
    public bool Loaded { get; private set; }

    /// <summary>One row: the index is that of its place in the window.</summary>
    public ReadOnlySpan<float> this[int place] => _values.AsSpan(_order[place] * length, length);

    /// <summary>Takes the memory for another window.</summary>
    public void Assign(int window) => (Number, Loaded, _failure) = (window, false, null);

    /// <summary>Says that what <see cref="Fill"/> did is to be seen.</summary>
    public void Complete() => Loaded = true;

    /// <summary>Reads the rows of the window. What goes wrong is kept for <see cref="Require"/>.</summary>
    public void Fill(SampleFile file, BlockOrder order)
    {
        try
        {
            int filled = 0;
            foreach (int block in order.Blocks(Number))
            {
                int rows = order.RowsOf(block);
                file.Read(order.FirstRow(block), _values.AsSpan(filled * length, rows * length));
                filled += rows;
            }
            order.Order(Number, _order.AsSpan(0, filled));
        }
        catch (Exception failure)
        {
            _failure = failure;
        }
    }

    /// <exception cref="DataFormatException">The rows could not be had, or hold a value that is not finite.</exception>
    public void Require()
    {
        if (_failure is not null)
            ExceptionDispatchInfo.Throw(_failure);
    }
}

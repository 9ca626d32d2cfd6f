namespace Autoencoders;

/// <summary>
/// Walks through the elements of a tensor in the order of a weights file, row-major, and says where in the network's block each lies.
/// </summary>
internal struct RowMajorIndices(TensorLayout tensor)
{
    private readonly int[] _position = new int[tensor.Lengths.Length];
    private int _left = tensor.Length;

    /// <summary>The index in the block.</summary>
    public int Current { get; private set; } = tensor.First;

    /// <summary>True if <see cref="Current"/> is an element.</summary>
    public readonly bool IsElement => _left > 0;

    /// <summary>Goes on to the next element: the last dimension fastest, as digits of a counter.</summary>
    public void Advance()
    {
        _left--;
        Carry(_position.Length - 1);
    }

    /// <summary>Goes on from the first element of a run of the last dimension to the first of the next run.</summary>
    public void AdvanceRun()
    {
        _left -= tensor.Lengths[^1];
        Carry(_position.Length - 2);
    }

    private void Carry(int last)
    {
        for (int dimension = last; dimension >= 0; dimension--)
        {
            Current += tensor.Strides[dimension];
            if (++_position[dimension] < tensor.Lengths[dimension])
                return;
            Current -= tensor.Lengths[dimension] * tensor.Strides[dimension];
            _position[dimension] = 0;
        }
    }
}

namespace Autoencoders;

/// <summary>The mean error of each row over the windows that hold it.</summary>
internal sealed class RowErrors(int length)
{
    private readonly double[] _sums = new double[length];
    private readonly int[] _counts = new int[length];

    public void Add(long row, float error)
    {
        int slot = (int)(row % length);
        _sums[slot] += error;
        _counts[slot]++;
    }

    /// <summary>The mean of a row; its place is free for another row then.</summary>
    public float Take(long row)
    {
        int slot = (int)(row % length);
        float mean = (float)(_sums[slot] / _counts[slot]);
        (_sums[slot], _counts[slot]) = (0, 0);
        return mean;
    }

    public void Clear()
    {
        Array.Clear(_sums);
        Array.Clear(_counts);
    }
}

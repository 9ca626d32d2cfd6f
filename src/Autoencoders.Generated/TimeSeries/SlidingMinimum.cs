namespace Autoencoders;

/// <summary>The least of the latest values, in constant time a value on average (the ascending minima algorithm).</summary>
internal sealed class SlidingMinimum(int length)
{
    private readonly float[] _values = new float[length];
    private readonly long[] _places = new long[length];
    private int _first;
    private int _count;

    /// <summary>Adds the value at a place, which is one after that of the last value.</summary>
    /// <param name="place">The place.</param>
    /// <param name="value">The value; NaN counts as infinite.</param>
    public void Add(long place, float value)
    {
        value = float.IsNaN(value) ? float.PositiveInfinity : value;
        while (_count > 0 && _values[Slot(_count - 1)] >= value)
            _count--;
        if (_count > 0 && _places[_first] <= place - length)
            RemoveFirst();
        (_values[Slot(_count)], _places[Slot(_count)]) = (value, place);
        _count++;
    }

    /// <summary>The least of the values at a place and after it.</summary>
    /// <param name="place">Not before that of the last call.</param>
    public float From(long place)
    {
        while (_places[_first] < place)
            RemoveFirst();
        return _values[_first];
    }

    public void Clear() => _count = 0;

    private void RemoveFirst()
    {
        _first = _first + 1 == length ? 0 : _first + 1;
        _count--;
    }

    private int Slot(int index) => (_first + index) % length;
}

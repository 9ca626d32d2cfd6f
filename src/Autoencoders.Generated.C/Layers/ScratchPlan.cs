namespace Autoencoders.C.Layers;

/// <summary>Places in scratch memory for values that live one after the other.</summary>
internal sealed class ScratchPlan
{
    private readonly List<(int Start, int Length)> _taken = [];

    /// <summary>The floats that all values need.</summary>
    public int Length { get; private set; }

    /// <summary>Takes the first gap that is long enough, and gives its start.</summary>
    public int Take(int length)
    {
        int start = 0, place = 0;
        while (place < _taken.Count && _taken[place].Start - start < length)
        {
            start = _taken[place].Start + _taken[place].Length;
            place++;
        }

        _taken.Insert(place, (start, length));
        Length = Math.Max(Length, start + length);
        return start;
    }

    /// <summary>Gives a place back.</summary>
    public void Free(int start) => _taken.RemoveAt(_taken.FindIndex(place => place.Start == start));
}

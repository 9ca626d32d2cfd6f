namespace Autoencoders;

/// <summary>The numbers of a column that are written in one way.</summary>
internal sealed class NumberEvidence(NumberForm form)
{
    // From here on, neighbors among whole numbers may be the same float.
    private const float LastDistinct = 1 << 24;

    private float _latest = float.NegativeInfinity;

    /// <summary>The way to write them.</summary>
    public NumberForm Form => form;

    /// <summary>The number of numbers.</summary>
    public long Count { get; private set; }

    /// <summary>The least number.</summary>
    public float Minimum { get; private set; } = float.PositiveInfinity;

    /// <summary>The greatest number.</summary>
    public float Maximum { get; private set; } = float.NegativeInfinity;

    /// <summary>True if all are whole numbers.</summary>
    public bool AreWhole { get; private set; } = true;

    /// <summary>True if each is greater than the one before.</summary>
    public bool Ascend { get; private set; } = true;

    /// <summary>Adds a text if it is a number that is written in this way.</summary>
    public bool Add(ReadOnlySpan<char> text)
    {
        if (!form.TryParse(text, out float value))
            return false;
        Add(value);
        return true;
    }

    /// <summary>Adds a number.</summary>
    public void Add(float value)
    {
        Count++;
        Minimum = Math.Min(Minimum, value);
        Maximum = Math.Max(Maximum, value);
        AreWhole &= value == Math.Truncate(value);
        Ascend &= value > _latest || (value == _latest && value >= LastDistinct);
        _latest = value;
    }
}

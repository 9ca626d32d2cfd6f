namespace Autoencoders;

/// <summary>Places of the values between layers in memory: those that nobody reads any more give theirs to others.</summary>
internal sealed class SmallMemory
{
    private readonly int[] _offsets;

    /// <param name="steps">The layers in order.</param>
    /// <param name="values">The number of values, with that of the input.</param>
    public SmallMemory(IReadOnlyList<SmallStep> steps, int values)
    {
        var lastReader = new int[values];
        for (int i = 0; i < steps.Count; i++)
        {
            lastReader[steps[i].First] = i;
            lastReader[steps[i].Second ?? steps[i].First] = i;
        }

        var slots = new int[values];
        var widths = new List<int>();
        var holders = new List<int>();
        for (int i = 0; i < steps.Count; i++)
        {
            int slot = holders.FindIndex(value => lastReader[value] < i);
            if (slot < 0)
            {
                slot = widths.Count;
                widths.Add(0);
                holders.Add(0);
            }

            (slots[steps[i].Value], holders[slot]) = (slot, steps[i].Value);
            widths[slot] = Math.Max(widths[slot], steps[i].Width);
        }

        var starts = new int[widths.Count];
        for (int slot = 0; slot < starts.Length; slot++)
            (starts[slot], Width) = (Width, checked(Width + widths[slot]));
        _offsets = new int[values];
        foreach (SmallStep step in steps)
            _offsets[step.Value] = starts[slots[step.Value]];
    }

    /// <summary>The floats of a row in all values that are held at the same time.</summary>
    public int Width { get; }

    /// <summary>The place of a value, in floats of a row.</summary>
    public int OffsetOf(int value) => _offsets[value];
}

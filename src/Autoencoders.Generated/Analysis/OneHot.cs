namespace Autoencoders;

/// <summary>Reads a label from a condition that stands for one: 1 at the place of the label, 0 at all others.</summary>
internal static class OneHot
{
    /// <summary>The label of a condition; -1 for any other condition.</summary>
    public static int LabelOf(ReadOnlySpan<float> condition)
    {
        int label = condition.IndexOf(1f);
        return label >= 0 && !condition[..label].ContainsAnyExcept(0f) && !condition[(label + 1)..].ContainsAnyExcept(0f) ? label : -1;
    }
}

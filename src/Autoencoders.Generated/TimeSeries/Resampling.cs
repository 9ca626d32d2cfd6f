namespace Autoencoders;

/// <summary>The value of a channel between two rows, when a series is brought to a clock.</summary>
public enum Resampling
{
    /// <summary>The value of the nearest row in time; of two equally near ones the earlier.</summary>
    Nearest,

    /// <summary>The value on the line between the two rows around; missing where one of them is.</summary>
    Linear,

    /// <summary>The value of the latest row that is not later: nothing of the future is used.</summary>
    Previous,
}

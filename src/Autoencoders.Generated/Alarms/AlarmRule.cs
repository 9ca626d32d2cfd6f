namespace Autoencoders;

/// <summary>
/// The rule that turns the verdicts on rows into alarms: rows alone make noise, an alarm calls a person. The defaults raise an alarm at the
/// first row above the threshold and clear it at the first row below.
/// </summary>
public sealed record AlarmRule
{
    /// <summary>The number of rows above the threshold, among the latest <see cref="Of"/>, that raises an alarm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Needed
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Needed));
            field = value;
        }
    } = 1;

    /// <summary>The number of latest rows that are looked at; at least <see cref="Needed"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Of
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Of));
            field = value;
        }
    } = 1;

    /// <summary>
    /// The share of the threshold below which a row counts as calm while an alarm is on: 1 for the threshold itself, 0.8 for hysteresis
    /// against an alarm that flickers. An alarm ends when fewer than <see cref="Needed"/> of the latest <see cref="Of"/> rows are above it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and at most 1.</exception>
    public double Release
    {
        get;
        init => field = value is > 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Release), value, "The release must be above 0 and at most 1.");
    } = 1;

    /// <summary>The number of rows after the end of an alarm in which no new one is raised.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Mute
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Mute));
            field = value;
        }
    }

    /// <exception cref="ArgumentException">More rows are needed than are looked at.</exception>
    internal void Require(string name)
    {
        if (Needed > Of)
            throw new ArgumentException($"The rule needs {Needed} rows of the latest {Of}.", name);
    }
}

namespace Autoencoders;

/// <summary>The change of an alarm by one row.</summary>
public enum AlarmChange
{
    /// <summary>Nothing changed.</summary>
    None,

    /// <summary>The alarm is on since this row.</summary>
    Raised,

    /// <summary>The alarm is off since this row.</summary>
    Cleared,
}

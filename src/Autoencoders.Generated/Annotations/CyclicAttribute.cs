namespace Autoencoders;

/// <summary>
/// The next column of the table is a number that begins anew behind its period, such as the hour of a day: from 0 to below the period, or
/// NaN for a missing one. The network reads the sine and the cosine of its angle, and gives a point whose angle is the number. The error is
/// the squared distance to the point on the unit circle, so that 23 and 1 of 24 hours are near.
/// </summary>
/// <param name="period">The period, above 0: 24 for hours, 7 for days of the week.</param>
/// <inheritdoc cref="NumericAttribute" path="/remarks"/>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Property,
    AllowMultiple = true, Inherited = false)]
public sealed class CyclicAttribute(float period) : ColumnAttribute
{
    /// <summary>The period.</summary>
    public float Period { get; } = period;

    /// <summary>The name of the column; empty if it has none.</summary>
    public string Name { get; set; } = "";
}

namespace Autoencoders;

/// <summary>
/// What becomes of values that are not there: an empty field, <c>?</c>, <c>NA</c>, <c>NaN</c> or <c>null</c> in a CSV file, a NaN
/// elsewhere. An infinite value is never one that is missing: it is refused.
/// </summary>
public enum MissingValues
{
    /// <summary>The first one is an error that names its row and column.</summary>
    Reject,

    /// <summary>
    /// Each stays as NaN, for <see cref="Dataset.Impute"/>, for the caller, or for a network that is declared as
    /// <see cref="Missing.Masked"/>; no other can be trained on it before.
    /// </summary>
    Keep,

    /// <summary>Each becomes 0.</summary>
    Zero,

    /// <summary>Each becomes the mean of the values that its column has; a column without any is an error.</summary>
    Mean,
}

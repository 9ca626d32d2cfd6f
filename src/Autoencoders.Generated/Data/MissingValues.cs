namespace Autoencoders;

/// <summary>
/// The treatment of missing values when data are read: an empty field, <c>?</c>, <c>NA</c>, <c>NaN</c> or <c>null</c> in a CSV file, a
/// NaN elsewhere. An infinite value is not a missing value; it is always rejected.
/// </summary>
public enum MissingValues
{
    /// <summary>A missing value is an error; the message names its row and column.</summary>
    Reject,

    /// <summary>
    /// A missing value stays NaN, for <see cref="Dataset.Impute"/>, for the caller, or for a network that is declared as
    /// <see cref="Missing.Masked"/>. No other network can be trained on NaN.
    /// </summary>
    Keep,

    /// <summary>A missing value becomes 0.</summary>
    Zero,

    /// <summary>
    /// A missing value becomes the mean of the present values of its column. A column without any is an error. The mean is that of all
    /// rows that are read, so that rows to be judged later have a part in it: <see cref="ImputingScaler"/> avoids that.
    /// </summary>
    Mean,
}

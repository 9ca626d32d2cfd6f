namespace Autoencoders;

/// <summary>
/// The next columns of the table are numbers. The network reads them as they are, 0 for a missing one (NaN), and gives numbers. Scale them
/// to a variance of 1, as <see cref="StandardScaler.Fit(Dataset, InputColumns)"/> does: then each has the same weight as a column of
/// another kind.
/// </summary>
/// <remarks>
/// The attributes of columns stand in the order of the columns. A row has one float a column; the error of a row is the mean of the errors
/// of the columns that it has. Each error is 1 on average before the network has learned anything: the squared error of standardized
/// numbers, the cross entropy of n categories divided by ln n, that of flags divided by ln 2, the squared distance on the unit circle.
/// </remarks>
/// <example><code>
/// [Autoencoder(5, 16, 3)]
/// [Numeric("Price", "Weight")]
/// [Categorical(12, Name = "Country")]
/// [Cyclic(24, Name = "Hour")]
/// [Binary("Paid")]
/// public sealed partial class OrderAutoencoder;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Property,
    AllowMultiple = true, Inherited = false)]
public sealed class NumericAttribute : ColumnAttribute
{
    /// <summary>Declares columns without names, or one with the name of its property.</summary>
    /// <param name="count">The number of columns, at least 1.</param>
    public NumericAttribute(int count = 1) => Count = count;

    /// <summary>Declares a column for each name.</summary>
    /// <param name="names">The names of the columns.</param>
    public NumericAttribute(params string[] names) => (Count, Names) = (names.Length, names);

    /// <summary>The number of columns.</summary>
    public int Count { get; }

    /// <summary>The names of the columns; empty if they have none.</summary>
    public IReadOnlyList<string> Names { get; } = [];

    /// <summary>
    /// The error of a number: <see cref="Loss.MeanSquaredError"/>, or <see cref="Loss.Huber"/>, which large errors pull less.
    /// </summary>
    public Loss Loss { get; set; } = Loss.MeanSquaredError;
}

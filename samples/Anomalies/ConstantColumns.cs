using Autoencoders;

namespace Anomalies;

/// <summary>
/// The columns that have one value in all normal rows. A network has never seen another one and passes it on to all columns, so that the
/// errors do not tell where it came from; but the value does.
/// </summary>
internal sealed class ConstantColumns
{
    private readonly float?[] _values;

    /// <param name="rows">Normal rows: at least one.</param>
    public ConstantColumns(Dataset rows)
    {
        _values = [.. rows[0].ToArray().Select(value => (float?)value)];
        for (int row = 1; row < rows.Count; row++)
        {
            for (int column = 0; column < _values.Length; column++)
                _values[column] = rows[row][column] == _values[column] ? _values[column] : null;
        }
    }

    /// <summary>Puts the columns first that differ from their constant; all others keep their order.</summary>
    public IEnumerable<FeatureContribution> FirstOf(IEnumerable<FeatureContribution> causes) => causes
        .Select(cause => HasChanged(cause) ? cause with { Expected = _values[cause.Feature]!.Value } : cause)
        .OrderByDescending(HasChanged);

    private bool HasChanged(FeatureContribution cause) => _values[cause.Feature] is { } constant && cause.Value != constant;
}

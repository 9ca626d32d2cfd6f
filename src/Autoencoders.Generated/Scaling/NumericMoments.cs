using System.Globalization;

namespace Autoencoders;

/// <summary>Mean and deviation of the numeric columns of a table, over the values that are there; summed row by row in double precision.</summary>
internal static class NumericMoments
{
    /// <summary>The mean and the population standard deviation of each numeric column; 0 and 1 of the others.</summary>
    public static (double[] Mean, double[] Deviation) Of(Dataset dataset, InputColumns columns)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(columns);
        if (dataset.Length != columns.Count)
            throw new ArgumentException($"The rows have {dataset.Length} columns, but {columns.Count} are declared.", nameof(dataset));
        double[] mean = new double[columns.Count], deviation = new double[columns.Count];
        for (int column = 0; column < columns.Count; column++)
        {
            (mean[column], deviation[column]) =
                columns[column].Kind == ColumnKind.Numeric ? OfColumn(dataset, column, columns.NameOf(column)) : (0, 1);
        }

        return (mean, deviation);
    }

    private static (double Mean, double Deviation) OfColumn(Dataset dataset, int column, string name)
    {
        double sum = 0, squares = 0;
        int count = 0;
        for (int row = 0; row < dataset.Count; row++)
        {
            float value = dataset[row][column];
            if (float.IsInfinity(value))
            {
                string found = value.ToString(CultureInfo.InvariantCulture);
                throw new ArgumentException(
                    $"Row {row} (from 0), column {name} is {found}; a scaler needs finite numbers.", nameof(dataset));
            }

            if (float.IsNaN(value))
                continue;
            sum += value;
            count++;
        }

        if (count == 0)
        {
            throw new ArgumentException(
                $"Column {name} has no number in {dataset.Count} rows, so it has no mean; leave it out.", nameof(dataset));
        }

        double mean = sum / count;
        for (int row = 0; row < dataset.Count; row++)
        {
            double distance = dataset[row][column] - mean;
            squares += double.IsNaN(distance) ? 0 : distance * distance;
        }

        return (mean, Math.Sqrt(squares / count));
    }
}

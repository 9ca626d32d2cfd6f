using System.Globalization;
using System.Text;

namespace Sensor;

/// <summary>A control chart as text.</summary>
internal static class Picture
{
    private const int Columns = 74;
    private const int Rows = 12;

    /// <summary>Draws levels (*), the center line at 0 and the limit (-), from left to right in time.</summary>
    public static string Of(IReadOnlyList<double> levels)
    {
        double step = Math.Max(levels.Max(), 2 * Watch.ChartLimit) / (Rows - 2);
        int limit = RowOf(Watch.ChartLimit, step);
        var cells = new char[Rows, Columns];
        for (int row = 0; row < Rows; row++)
        {
            for (int column = 0; column < Columns; column++)
                cells[row, column] = row == limit || row == RowOf(0, step) ? '-' : ' ';
        }

        for (int column = 0; column < Columns; column++)
            cells[RowOf(levels[column * levels.Count / Columns], step), column] = '*';

        var text = new StringBuilder("      scores of the machine that wears, and from their fall on, that is learned\n");
        for (int row = 0; row < Rows; row++)
        {
            text.Append(row == limit ? "limit " : row == RowOf(0, step) ? "    0 " : "      ");
            for (int column = 0; column < Columns; column++)
                text.Append(cells[row, column]);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static int RowOf(double level, double step) => Math.Clamp(Rows - 2 - (int)Math.Round(level / step), 0, Rows - 1);
}

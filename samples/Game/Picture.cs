using System.Text;

namespace Game;

/// <summary>A frame as text.</summary>
internal static class Picture
{
    private const int Columns = 80;
    private const int Rows = 22;

    /// <summary>Draws the runners (o), the hunter (H), its prey (@) and where it heads (x).</summary>
    public static string Of(Match match)
    {
        var cells = new char[Rows, Columns];
        for (int row = 0; row < Rows; row++)
        {
            for (int column = 0; column < Columns; column++)
                cells[row, column] = row is 0 or Rows - 1 || column is 0 or Columns - 1 ? '.' : ' ';
        }

        foreach (Point place in match.Field.Places)
            Put(cells, place, 'o');
        Put(cells, match.Field.Places[match.Field.Prey], '@');
        Put(cells, match.Target, 'x');
        Put(cells, match.Field.Hunter, 'H');

        var text = new StringBuilder();
        for (int row = 0; row < Rows; row++)
        {
            for (int column = 0; column < Columns; column++)
                text.Append(cells[row, column]);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Put(char[,] cells, Point place, char sign) => cells[
        Math.Clamp((int)(place.Y / Field.Height * Rows), 0, Rows - 1),
        Math.Clamp((int)(place.X / Field.Width * Columns), 0, Columns - 1)] = sign;
}

using System.Text;
using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Drawing;

/// <summary>A sample and its reconstruction as two lines over the numbers of their values.</summary>
internal static class PairOfLines
{
    private const double Width = 240, Height = 90, Edge = 4;

    public static void Write(HtmlText html, string name, ReadOnlySpan<float> original, ReadOnlySpan<float> reconstruction)
    {
        (float low, float high) = (float.PositiveInfinity, float.NegativeInfinity);
        Widen(original, ref low, ref high);
        Widen(reconstruction, ref low, ref high);
        html.Open("svg", ("viewBox", $"0 0 {Figure.Place(Width)} {Figure.Place(Height)}"), ("role", "img"), ("class", "pair"))
            .Element("title", name)
            .Empty("path", ("d", PathOf(original, low, high)), ("class", "line s0"))
            .Empty("path", ("d", PathOf(reconstruction, low, high)), ("class", "line s1"))
            .Close("svg");
    }

    private static string PathOf(ReadOnlySpan<float> values, float low, float high)
    {
        var path = new StringBuilder();
        bool isPenDown = false;
        double step = (Width - (2 * Edge)) / Math.Max(values.Length - 1, 1), range = high > low ? high - low : 1;
        for (int i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]))
            {
                isPenDown = false;
                continue;
            }

            double y = Height - Edge - ((values[i] - low) / range * (Height - (2 * Edge)));
            path.Append(isPenDown ? 'L' : 'M').Append(Figure.Place(Edge + (i * step))).Append(' ').Append(Figure.Place(y));
            isPenDown = true;
        }

        return path.ToString();
    }

    private static void Widen(ReadOnlySpan<float> values, ref float low, ref float high)
    {
        foreach (float value in values)
        {
            if (float.IsFinite(value))
                (low, high) = (MathF.Min(low, value), MathF.Max(high, value));
        }
    }
}

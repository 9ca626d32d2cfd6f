using System.Text;
using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Drawing;

/// <summary>
/// A sample and its reconstruction as two lines over the numbers of their values; a value between missing ones is a dot. Of more values than
/// can be told apart, each place shows the one that is farthest from zero.
/// </summary>
internal static class PairOfLines
{
    private const double Width = 240, Height = 90, Edge = 4;
    private const int MostPlaces = 464;

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
        int places = Math.Min(values.Length, MostPlaces);
        double step = (Width - (2 * Edge)) / Math.Max(places - 1, 1), range = high > low ? high - low : 1;
        for (int place = 0; place < places; place++)
        {
            float value = ValueAt(values, place, places);
            if (!float.IsFinite(value))
            {
                isPenDown = false;
                continue;
            }

            double y = Height - Edge - ((value - low) / range * (Height - (2 * Edge)));
            path.Append(isPenDown ? 'L' : 'M').Append(Figure.Place(Edge + (place * step))).Append(' ').Append(Figure.Place(y));
            bool isAlone = !isPenDown && (place + 1 == places || !float.IsFinite(ValueAt(values, place + 1, places)));
            if (isAlone)
                path.Append("h0");
            isPenDown = true;
        }

        return path.ToString();
    }

    private static float ValueAt(ReadOnlySpan<float> values, int place, int places)
    {
        int start = (int)((long)place * values.Length / places), end = (int)((place + 1L) * values.Length / places);
        float farthest = float.NaN;
        foreach (float value in values[start..end])
        {
            if (float.IsFinite(value) && !(Math.Abs(value) <= Math.Abs(farthest)))
                farthest = value;
        }

        return farthest;
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

using System.Globalization;

namespace Autoencoders.C.Text;

/// <summary>Numbers in C: the shortest decimal text that gives the same bits.</summary>
internal static class CNumber
{
    /// <summary>A float: <c>0.5f</c>.</summary>
    public static string Of(float value) => Point(value.ToString("R", CultureInfo.InvariantCulture)) + "f";

    /// <summary>A double: <c>0.5</c>.</summary>
    public static string Of(double value) => Point(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>A whole number.</summary>
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Point(string text) => text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text.Replace('E', 'e');
}

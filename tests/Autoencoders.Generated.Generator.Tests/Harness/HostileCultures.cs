using System.Globalization;

namespace Autoencoders.Generator.Tests.Harness;

/// <summary>
/// Cultures of build machines whose numbers are no C#, made by hand: the tests run with invariant globalization, which knows no others.
/// </summary>
internal static class HostileCultures
{
    /// <summary>The signs and separators of Swedish, Arabic and Persian; the invariant culture comes first.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } =
    [
        CultureInfo.InvariantCulture,
        Of("\u2212", ",", "\u00a0"),
        Of("\u061c-", "\u066b", "\u066c"),
        Of("\u200e\u2212", "\u066b", "\u066c"),
    ];

    /// <summary>What some work gives on a machine of a culture.</summary>
    public static T In<T>(CultureInfo culture, Func<T> work)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CultureInfo Of(string minus, string point, string group)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = minus;
        culture.NumberFormat.NumberDecimalSeparator = point;
        culture.NumberFormat.NumberGroupSeparator = group;
        return culture;
    }
}

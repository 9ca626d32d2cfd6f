using System.Globalization;
using System.Text;

namespace System.Runtime.CompilerServices;

/// <summary>
/// The handler of <c>$"..."</c> in this assembly: it writes numbers in the invariant culture. The target framework of a generator has no
/// such type, and would use the culture of the machine that builds the user's project.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct DefaultInterpolatedStringHandler
{
    /// <summary>The characters that a number is expected to take.</summary>
    private const int NumberLength = 12;

    private readonly StringBuilder _text;

    public DefaultInterpolatedStringHandler(int literalLength, int formattedCount) =>
        _text = new StringBuilder(literalLength + (NumberLength * formattedCount));

    public void AppendLiteral(string value) => _text.Append(value);

    public void AppendFormatted(string? value) => _text.Append(value);

    public void AppendFormatted<T>(T value) => AppendFormatted(value, null);

    public void AppendFormatted<T>(T value, string? format) =>
        _text.Append(value is IFormattable number ? number.ToString(format, CultureInfo.InvariantCulture) : value?.ToString());

    public string ToStringAndClear() => _text.ToString();
}

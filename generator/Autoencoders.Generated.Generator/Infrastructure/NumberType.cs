using System.Globalization;

namespace Autoencoders.Generator.Infrastructure;

/// <summary>
/// A number as a type of that size, which generic types of the library read: it is a constant in every build, which a property of the
/// user's project is not without optimizations.
/// </summary>
internal static class NumberType
{
    /// <summary>The name of the type, which is declared below the class.</summary>
    /// <param name="writer">What writes the class.</param>
    /// <param name="value">The number, not negative.</param>
    public static string Of(SourceWriter writer, int value)
    {
        string name = "Number" + value.ToString(CultureInfo.InvariantCulture);
        writer.Below($"[StructLayout(LayoutKind.Sequential, Size = {value + 1})] file readonly struct {name} {{ }}");
        return name;
    }
}

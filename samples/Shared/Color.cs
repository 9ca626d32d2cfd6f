namespace Samples;

/// <summary>A color of a picture.</summary>
internal readonly record struct Color(byte Red, byte Green, byte Blue)
{
    /// <summary>A gray, from 0, black, to 255, white.</summary>
    public static Color Gray(byte value) => new(value, value, value);
}

namespace Autoencoders;

/// <summary>The sizes of arrays that two numbers make together, of which a user chooses at least one.</summary>
internal static class ArraySize
{
    /// <summary>The largest block of floats, with room for it to begin at a cache line.</summary>
    public static int Largest { get; } = Array.MaxLength - 64;

    /// <summary>The number of values of so many rows, if an array can hold them.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="length">The values of a row.</param>
    /// <param name="what">What the rows are: <c>conditions</c>.</param>
    /// <param name="name">The parameter that is too large.</param>
    /// <exception cref="ArgumentException">They are more than an array can hold; with both sizes and the limit.</exception>
    public static int Of(int rows, int length, string what, string name)
    {
        long values = (long)rows * length;
        return values <= Largest ? (int)values : throw TooLarge(rows, length, what, name);
    }

    /// <summary>The error for rows that no array can hold.</summary>
    public static ArgumentException TooLarge(int rows, long length, string what, string name) => new(
        $"{rows} {what} of {length} values each are {(Int128)rows * length} values; an array holds at most {Largest}, "
        + $"which is {Largest / length} {what}.",
        name);
}

namespace Autoencoders.Generator.Infrastructure;

/// <summary>Parts of expressions in emitted code.</summary>
internal static class Expression
{
    /// <summary>An element of a block, without an addition of 0.</summary>
    public static string At(string block, int offset, string? variable = null) => (offset, variable) switch
    {
        (0, null) => block,
        (0, _) => $"Unsafe.Add(ref {block}, {variable})",
        (_, null) => $"Unsafe.Add(ref {block}, {offset})",
        _ => $"Unsafe.Add(ref {block}, {offset} + ({variable}))",
    };

    /// <summary>A number of rows times a width that is a constant.</summary>
    public static string Times(string rows, int width) => width == 1 ? rows : rows == "1" ? $"{width}" : $"{rows} * {width}";
}

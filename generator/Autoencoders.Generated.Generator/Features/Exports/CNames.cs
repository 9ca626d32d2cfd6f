using System.Text;

namespace Autoencoders.Generator.Features.Exports;

/// <summary>Names in the manner of C, and back.</summary>
internal static class CNames
{
    /// <summary>The name of a function or parameter: <c>reconstruction_error</c>.</summary>
    public static string Snake(string name)
    {
        StringBuilder snake = new();
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0)
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }

    /// <summary>The name of a constant: <c>INPUT_LENGTH</c>.</summary>
    public static string Upper(string name) => Snake(name).ToUpperInvariant();

    /// <summary>The name of a C# class or method: <c>LoadMemory</c> for <c>load_memory</c>.</summary>
    public static string Pascal(string name) => string.Concat(
        name.Split(['_'], StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}

namespace Autoencoders.C.Text;

/// <summary>
/// A function or type of the file that layers share. It is written once, where any layer needs it, and behind those that it needs itself.
/// </summary>
internal sealed class CFunction
{
    /// <param name="name">Its name without the prefix.</param>
    /// <param name="text">Its text; <c>@</c> stands for the prefix and the underscore behind it.</param>
    /// <param name="needs">What it calls.</param>
    public CFunction(string name, string text, params CFunction[] needs) => (Name, Text, Needs) = (name, text, needs);

    /// <summary>Its name without the prefix.</summary>
    public string Name { get; }

    /// <summary>Its text; <c>@</c> stands for the prefix and the underscore behind it.</summary>
    public string Text { get; }

    /// <summary>The functions and types that it needs.</summary>
    public CFunction[] Needs { get; }
}

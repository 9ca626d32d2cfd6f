namespace Autoencoders.Generator.Model;

/// <summary>
/// A place in the source, told by what stands there and not by position, so that an edit elsewhere in the file leaves it equal. The
/// reporting output finds the location again in the current compilation.
/// </summary>
/// <param name="Attribute">The index of an attribute in the class's <c>GetAttributes()</c>; -1 for the class's own name.</param>
/// <param name="Argument">The index in the attribute's argument list; -1 for the whole attribute.</param>
/// <param name="Element">
/// The index in the array that the argument spells out, as in <c>new[] { 784, 32 }</c>; -1 for the whole argument.
/// </param>
/// <param name="Member">The name of a member of the class; empty for the class or its attributes.</param>
/// <param name="Overload">The index among the members of that name.</param>
/// <param name="Outwards">How many types to go outwards from the class: 1 for the type around it.</param>
internal sealed record Anchor(
    int Attribute = -1, int Argument = -1, int Element = -1, string Member = "", int Overload = 0, int Outwards = 0)
{
    public static Anchor Class { get; } = new();
}

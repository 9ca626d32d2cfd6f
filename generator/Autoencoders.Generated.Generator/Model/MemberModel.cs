namespace Autoencoders.Generator.Model;

/// <summary>A member of the user's class or of one of its base classes, by a name that a generated member may have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Signature">
/// The types of a method's parameters as C# tells signatures apart; null for what is no method, and for what no other may stand beside.
/// </param>
/// <param name="Text">The member as a message shows it: <c>Net.Encode(int)</c>.</param>
/// <param name="Anchor">Where it stands; the class for an inherited one.</param>
internal sealed record MemberModel(string Name, string? Signature, string Text, Anchor Anchor)
{
    /// <summary>The name of constructors.</summary>
    public const string Constructor = ".ctor";

    /// <summary>The class itself in a signature.</summary>
    public const string Self = "this class";

    /// <summary>True if it can't stand beside a generated member of its name that takes some signatures, or the whole name.</summary>
    public bool CollidesWith(IReadOnlyCollection<string> signatures) =>
        signatures.Count == 0 || Signature is null || signatures.Contains(Signature);
}

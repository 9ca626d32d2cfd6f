namespace Autoencoders.Generator.Diagnostics;

/// <summary>The names under which a diagnostic carries what its code fix needs; the place to edit is its additional location.</summary>
internal static class FixProperty
{
    /// <summary>The text to write: a size, the member of an enum; for a required member, its name.</summary>
    public const string Value = nameof(Value);

    /// <summary>For an argument that is added, what stands before its value: <c>Output = </c>.</summary>
    public const string Prefix = nameof(Prefix);
}

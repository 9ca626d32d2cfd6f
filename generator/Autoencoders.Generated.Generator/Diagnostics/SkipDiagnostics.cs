using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>Makes the diagnostics of skip connections.</summary>
internal static class SkipDiagnostics
{
    /// <summary>AEG060: No value before has the name.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="name">The name.</param>
    /// <param name="names">The names before it.</param>
    public static DiagnosticInfo Unknown(Anchor anchor, string name, IEnumerable<string> names)
    {
        string[] known = [.. names.Select(known => $"\"{known}\"")];
        string cure = known.Length == 0 ? $"[Skip(\"{name}\")] where the value is given" : $"one of {string.Join(", ", known)}";
        return NetworkDiagnostics.Of(SkipDescriptors.Unknown, anchor, name, cure);
    }

    /// <summary>AEG061: The values differ in more than channels.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="layer">The number of the concatenation.</param>
    /// <param name="input">The shape before it.</param>
    /// <param name="name">The name of the other value.</param>
    /// <param name="joined">Its shape.</param>
    public static DiagnosticInfo PositionsDiffer(Anchor anchor, int layer, string input, string name, string joined) =>
        NetworkDiagnostics.Of(SkipDescriptors.PositionsDiffer, anchor, layer, input, name, joined);

    /// <summary>AEG062: Another value has the name.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="name">The name.</param>
    /// <param name="layer">The number of the layer that gives the other value; 0 for the input.</param>
    public static DiagnosticInfo NameTaken(Anchor anchor, string name, int layer) =>
        NetworkDiagnostics.Of(SkipDescriptors.NameTaken, anchor, name, layer);

    /// <summary>AEG063: No layer reads the value.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="name">Its name.</param>
    public static DiagnosticInfo Unread(Anchor anchor, string name) => NetworkDiagnostics.Of(SkipDescriptors.Unread, anchor, name);

    /// <summary>AEG064: The decoder reads the encoder past a code that is decoded alone.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="layer">The number of the layer that reads.</param>
    /// <param name="kind">That layer in words.</param>
    /// <param name="code">The attribute of the code.</param>
    public static DiagnosticInfo CodePassed(Anchor anchor, int layer, string kind, string code) =>
        NetworkDiagnostics.Of(SkipDescriptors.CodePassed, anchor, layer, kind, code);
}

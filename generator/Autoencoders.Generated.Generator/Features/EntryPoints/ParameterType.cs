namespace Autoencoders.Generator.Features.EntryPoints;

/// <summary>The type of a parameter.</summary>
/// <param name="Text">The type as the user's class writes it.</param>
/// <param name="Inner">The type as the mathematics writes it.</param>
/// <param name="Modifier"><c>ref</c>, <c>out</c> or nothing.</param>
internal sealed record ParameterType(string Text, string Inner, string Modifier = "")
{
    /// <summary>Values that a call reads.</summary>
    public static ParameterType Source { get; } = Of("ReadOnlySpan<float>");

    /// <summary>Values that it writes.</summary>
    public static ParameterType Target { get; } = Of("Span<float>");

    /// <summary>Indices that it reads.</summary>
    public static ParameterType IndexSource { get; } = Of("ReadOnlySpan<int>");

    /// <summary>Indices that it writes.</summary>
    public static ParameterType IndexTarget { get; } = Of("Span<int>");

    /// <summary>Random numbers, of which it draws one: the mathematics gets that as a key.</summary>
    public static ParameterType Random { get; } = new("global::Autoencoders.CounterRandom", "ulong", "ref");

    /// <summary>A number that is at least 1.</summary>
    public static ParameterType Count { get; } = new("int", "int");

    /// <summary>The class itself.</summary>
    public static ParameterType Self { get; } = new(Model.MemberModel.Self, "");

    public bool IsTarget => this == Target || this == IndexTarget;

    public bool IsSpan => IsTarget || this == Source || this == IndexSource;

    public bool IsFloats => this == Source || this == Target;

    /// <summary>As C# tells signatures apart: <c>ref</c> and <c>out</c> are equal. Annotations for null do not count.</summary>
    public string Signature => (Modifier.Length == 0 ? "" : "ref ") + Text.TrimEnd('?');

    private static ParameterType Of(string span) => new($"global::System.{span}", span);
}

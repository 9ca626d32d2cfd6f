namespace Autoencoders.Generator.Planning;

/// <summary>The places beyond the edges that windows cover; the members of the library's <c>Padding</c>.</summary>
internal enum PaddingRule
{
    /// <summary>As many on both sides as give a window for every place, or for every so many of them with a stride.</summary>
    Same,

    /// <summary>None.</summary>
    Valid,

    /// <summary>As many windows as with <see cref="Same"/>, none of which reads a place behind its own.</summary>
    Causal,
}

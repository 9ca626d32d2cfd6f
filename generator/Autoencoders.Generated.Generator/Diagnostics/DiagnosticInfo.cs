using System.Globalization;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>A mistake in the user's source as the pipeline carries it: comparable by value, with no location in it.</summary>
/// <param name="Id">The descriptor's id: <c>AEG001</c>.</param>
/// <param name="Anchor">Where the mistake stands.</param>
/// <param name="Arguments">What fills the placeholders of the descriptor's message.</param>
/// <param name="Fix">What a code fix needs to know; null where none is offered, or where the place says it all.</param>
internal sealed record DiagnosticInfo(string Id, Anchor Anchor, EquatableArray<string> Arguments, FixInfo? Fix = null)
{
    /// <summary>The id and the message in English.</summary>
    public string Message => Id + ": " + string.Format(
        CultureInfo.InvariantCulture, Descriptors.Find(Id).MessageFormat.ToString(CultureInfo.InvariantCulture), [.. Arguments]);
}

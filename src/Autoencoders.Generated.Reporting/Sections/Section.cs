using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Sections;

/// <summary>A part of the report.</summary>
/// <param name="Id">Its anchor in the file.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Write">Writes what stands beneath the heading.</param>
internal sealed record Section(string Id, string Title, Action<HtmlText> Write);

namespace Text;

/// <summary>A piece of prose.</summary>
/// <param name="Name">Where it stands: the member that it documents, or a file and a paragraph.</param>
/// <param name="Topic">What it is about, as far as its place tells: a namespace or a file.</param>
/// <param name="Text">What it says.</param>
internal sealed record Passage(string Name, string Topic, string Text);

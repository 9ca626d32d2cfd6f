namespace Autoencoders.C.Text;

/// <summary>A function that callers see.</summary>
/// <param name="Comment">A sentence about it.</param>
/// <param name="Signature">The text of its declaration, without the semicolon.</param>
/// <param name="Body">Its statements.</param>
internal sealed record PublicFunction(string Comment, string Signature, IReadOnlyList<string> Body)
{
    /// <summary>The declaration with its comment.</summary>
    public string Declaration => $"{SourceFile.Comment(Comment)}\n{Signature};";
}

namespace Autoencoders.Tests.BadInputs;

/// <summary>Something that a user may hand over by mistake. What becomes of it stands in the table <c>bad-inputs.md</c>.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Use">Writes the input into a folder, and calls what a user would call with it.</param>
internal sealed record BadInput(string Name, Action<TemporaryFolder> Use)
{
    /// <summary>A file, and what reads it.</summary>
    public BadInput(string name, string file, byte[] content, Action<string> read)
        : this(name, folder => read(folder.Write(file, content)))
    {
    }
}

namespace Autoencoders.Fuzzing;

/// <summary>One reader with what it promises of any input.</summary>
/// <param name="Name">The name on the command line, and of the folder of its seeds.</param>
/// <param name="Mutate">Makes another input of one, so that the changes reach behind lengths, checksums and compression.</param>
/// <param name="Read">Reads the input, and throws <see cref="BrokenPromiseException"/> if what it returns can't be.</param>
/// <param name="Declared">The exceptions that the reader documents.</param>
/// <param name="FixedBytes">The memory that a read may allocate for an empty input.</param>
/// <param name="BytesPerByte">The further memory for each byte of the input.</param>
internal sealed record FuzzTarget(
    string Name,
    Func<byte[], Random, byte[]> Mutate,
    Action<byte[]> Read,
    Type[] Declared,
    long FixedBytes,
    long BytesPerByte)
{
    /// <summary>The files that the mutations begin with.</summary>
    public IReadOnlyList<byte[]> Seeds() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Seeds", Name))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes),
    ];
}

namespace Autoencoders;

/// <summary>
/// A weights file is damaged, or belongs to another network; the message names file and tensor, what was expected and what was found.
/// </summary>
public sealed class WeightsFileException : Exception
{
    /// <summary>Says what is wrong.</summary>
    /// <param name="file">The file, or another name of where the bytes come from.</param>
    /// <param name="tensor">The tensor concerned; null where it is the file as a whole.</param>
    /// <param name="expected">What should stand there.</param>
    /// <param name="found">What stands there.</param>
    /// <param name="innerException">What the reader of JSON said, if it was the one to refuse.</param>
    public WeightsFileException(string file, string? tensor, string expected, string found, Exception? innerException = null)
        : base($"{file}: {(tensor is null ? "" : $"tensor '{tensor}': ")}expected {expected}, found {found}.", innerException)
        => (File, Tensor, Expected, Found) = (file, tensor, expected, found);

    /// <summary>A file that is wrong as a whole, in the words of a reader: "a ZIP archive, found something else".</summary>
    internal static WeightsFileException Of(string file, FormatException unexpected)
    {
        const string Found = ", found ";
        int place = unexpected.Message.IndexOf(Found, StringComparison.Ordinal);
        return place < 0
            ? new WeightsFileException(file, null, "a file of its format", unexpected.Message, unexpected)
            : new WeightsFileException(file, null, unexpected.Message[..place], unexpected.Message[(place + Found.Length)..], unexpected);
    }

    /// <summary>The file, or another name of where the bytes come from.</summary>
    public string File { get; }

    /// <summary>The tensor concerned; null where it is the file as a whole.</summary>
    public string? Tensor { get; }

    /// <summary>The expected content.</summary>
    public string Expected { get; }

    /// <summary>The content that was found.</summary>
    public string Found { get; }
}

namespace Autoencoders;

/// <summary>
/// A checkpoint is damaged, belongs to another run or trainer, or would hold what could not be read again; the message names the file, what
/// was expected and what was found. Nothing was changed.
/// </summary>
/// <param name="message">The whole message.</param>
/// <param name="innerException">What the reader of the file said.</param>
public sealed class CheckpointException(string message, Exception innerException) : Exception(message, innerException);

namespace Autoencoders;

/// <summary>A data file is not what it should be; the message names file and place, what was expected and what was found.</summary>
/// <param name="message">The whole message.</param>
/// <param name="innerException">What the format's own reader said, if it was the one to refuse.</param>
public sealed class DataFormatException(string message, Exception? innerException = null) : Exception(message, innerException);

namespace ServiceSample;

/// <summary>A request whose rows cannot be read. The message is for the client.</summary>
/// <param name="status">The HTTP status of the answer.</param>
/// <param name="message">The reason, with the numbers that do not agree.</param>
internal sealed class BadRowsException(int status, string message) : Exception(message)
{
    /// <summary>The HTTP status of the answer.</summary>
    public int Status => status;

    /// <summary>The row in question, from 0; null where the body as a whole is wrong.</summary>
    public int? Row { get; init; }

    /// <summary>The column in question, from 0; null where the row as a whole is wrong.</summary>
    public int? Column { get; init; }
}

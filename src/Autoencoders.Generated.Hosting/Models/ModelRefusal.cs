namespace Autoencoders.Hosting;

/// <summary>A model that was refused; the one before stays in service.</summary>
/// <param name="Source">The file, or the name of another source.</param>
/// <param name="Reason">The message of the exception that says what is wrong.</param>
/// <param name="Time">The time of the refusal.</param>
public sealed record ModelRefusal(string Source, string Reason, DateTimeOffset Time);

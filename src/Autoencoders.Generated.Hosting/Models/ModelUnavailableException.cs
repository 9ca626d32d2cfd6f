namespace Autoencoders.Hosting;

/// <summary>There is no model yet: its source was refused, and the host was told to start without it.</summary>
/// <param name="message">The model and the reason.</param>
public sealed class ModelUnavailableException(string message) : InvalidOperationException(message);

namespace Autoencoders.Fuzzing;

/// <summary>A reader returned what it promises never to return.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message);

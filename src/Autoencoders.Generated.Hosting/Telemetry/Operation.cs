namespace Autoencoders.Hosting;

/// <summary>The kind of a call.</summary>
internal enum Operation
{
    Score,
    Judge,
    Explain,
    Encode,
    Decode,
    Reconstruct,
    Error,
}

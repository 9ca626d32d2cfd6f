namespace Autoencoders.Benchmarks.Streams;

/// <summary>The figures of one way to compute the steps of a stream.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Name">Who computes it.</param>
/// <param name="Times">The nanoseconds of a step, in each repetition.</param>
/// <param name="Bytes">The managed bytes of a step.</param>
/// <param name="Deviation">How far its codes are from the generated stream's.</param>
internal sealed record StepResult(string Stream, string Name, double[] Times, double Bytes, float Deviation);

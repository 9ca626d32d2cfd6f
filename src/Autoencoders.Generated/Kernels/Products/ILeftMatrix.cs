namespace Autoencoders.Kernels;

/// <summary>The layout of the left matrix.</summary>
internal interface ILeftMatrix
{
    /// <summary>The floats from a step to the next.</summary>
    /// <param name="given">The stride that the product has.</param>
    static abstract nint StepStride(nint given);
}

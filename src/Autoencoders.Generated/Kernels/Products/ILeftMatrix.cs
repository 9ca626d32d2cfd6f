namespace Autoencoders.Kernels;

/// <summary>How the steps of the left matrix lie in memory.</summary>
internal interface ILeftMatrix
{
    /// <summary>The floats from a step to the next.</summary>
    /// <param name="given">The stride that the product has.</param>
    static abstract nint StepStride(nint given);
}

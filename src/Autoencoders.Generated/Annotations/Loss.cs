namespace Autoencoders;

/// <summary>What training minimises: the distance between an input and its reconstruction.</summary>
public enum Loss
{
    /// <summary>The mean over elements of <c>(r - x)²</c> (PyTorch: <c>mse_loss</c>).</summary>
    MeanSquaredError,

    /// <summary>
    /// The mean over elements of <c>-(x ln r + (1 - x) ln(1 - r))</c> for inputs in 0..1 (PyTorch: <c>binary_cross_entropy</c>).
    /// Needs a sigmoid output, with which it is fused: it is computed from the pre-activation and stays finite.
    /// </summary>
    BinaryCrossEntropy,
}

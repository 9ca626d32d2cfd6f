namespace Autoencoders;

/// <summary>
/// The loss that training minimizes: a distance between an input x and its reconstruction r. The loss of a mini-batch is the mean of the
/// losses of its rows.
/// </summary>
public enum Loss
{
    /// <summary>The mean over elements of <c>(r - x)²</c> (PyTorch: <c>mse_loss</c>).</summary>
    MeanSquaredError,

    /// <summary>
    /// The mean over elements of <c>-(x ln r + (1 - x) ln(1 - r))</c> for inputs in 0..1 (PyTorch: <c>binary_cross_entropy</c>).
    /// Needs a sigmoid output, with which it is fused: it is computed from the pre-activation and stays finite.
    /// </summary>
    BinaryCrossEntropy,

    /// <summary>The mean over elements of <c>|r - x|</c> (PyTorch: <c>l1_loss</c>).</summary>
    MeanAbsoluteError,

    /// <summary>
    /// The mean over elements of <c>(r - x)² / 2</c> where <c>|r - x| ≤ 1</c>, else of <c>|r - x| - 1/2</c> (PyTorch: <c>huber_loss</c>).
    /// </summary>
    Huber,

    /// <summary>
    /// The mean over positions of <c>-Σ x ln r</c> over the channels of a position (PyTorch: <c>cross_entropy</c> with probabilities as
    /// targets). Needs a softmax output, with which it is fused: it is computed from the pre-activations and stays finite.
    /// </summary>
    CategoricalCrossEntropy,

    /// <summary>
    /// The mean over elements of <c>r - x ln(r + 1e-8)</c> for counts x ≥ 0 and rates r ≥ 0 (PyTorch: <c>poisson_nll_loss</c> with
    /// <c>log_input=False</c>). Needs an output that is never negative, such as <see cref="Activation.Softplus"/>.
    /// </summary>
    PoissonNegativeLogLikelihood,

    /// <summary><c>1 - r·x / (|r| |x|)</c> over all values of a sample (PyTorch: <c>1 - cosine_similarity</c>).</summary>
    CosineDistance,
}

using System.Globalization;

namespace Autoencoders;

/// <summary>
/// Adam (Kingma and Ba, 2015) as in PyTorch. With <c>slope = gradient + weightDecay * parameter</c> and the running means
/// <c>mean = beta1 * mean + (1 - beta1) * slope</c> and <c>square = beta2 * square + (1 - beta2) * slope²</c>, step t moves each parameter
/// by <c>-learningRate / (1 - beta1ᵗ) * mean / (sqrt(square / (1 - beta2ᵗ)) + epsilon)</c>.
/// </summary>
public sealed class Adam : IOptimizer
{
    private readonly Moments _moments;

    /// <summary>Chooses the rule; PyTorch's defaults.</summary>
    /// <param name="learningRate">The length of a step: finite, 0 or more.</param>
    /// <param name="beta1">The share of the mean gradient that a step keeps, in [0, 1).</param>
    /// <param name="beta2">The share of the mean squared gradient that a step keeps, in [0, 1).</param>
    /// <param name="epsilon">Keeps the divisor above 0: a finite number that is above 0 as a float.</param>
    /// <param name="weightDecay">
    /// Pulls every parameter toward 0 as part of its gradient: finite, 0 or more. <see cref="AdamW"/> keeps the two apart.
    /// </param>
    /// <param name="amsGrad">
    /// Whether to divide by the largest mean square so far instead of the last one (Reddi et al., 2018), which keeps a third value for
    /// each parameter.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public Adam(
        double learningRate = 1e-3,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-8,
        double weightDecay = 0,
        bool amsGrad = false)
    {
        LearningRate = Hyperparameter.CheckedRate(learningRate, nameof(learningRate));
        _moments = new Moments(beta1, beta2, epsilon, amsGrad, Hyperparameter.CheckedDecay(weightDecay, nameof(weightDecay)));
        Description = string.Create(
            CultureInfo.InvariantCulture,
            $"Adam(beta1 {beta1}, beta2 {beta2}, epsilon {epsilon}, weight decay {weightDecay}, amsgrad {amsGrad})");
    }

    /// <inheritdoc/>
    public double LearningRate
    {
        get;
        set => field = Hyperparameter.CheckedRate(value, nameof(LearningRate));
    }

    /// <inheritdoc/>
    public string Description { get; }

    /// <inheritdoc/>
    public OptimizerState State => _moments.State;

    /// <inheritdoc/>
    public void Prepare(int parameterCount) => State.Prepare(parameterCount);

    /// <inheritdoc/>
    public void BeginStep() => _moments.BeginStep(LearningRate, decay: 0);

    /// <inheritdoc/>
    public void Update(Span<float> parameters, ReadOnlySpan<float> gradients, int offset) =>
        _moments.Update(parameters, gradients, offset);
}

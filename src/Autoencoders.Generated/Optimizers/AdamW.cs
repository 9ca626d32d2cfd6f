using System.Globalization;

namespace Autoencoders;

/// <summary>
/// <see cref="Adam"/> with its weight decay kept apart from the gradient (Loshchilov and Hutter, 2019), as in PyTorch: each step first
/// multiplies every parameter by <c>1 - learningRate * weightDecay</c> and then moves it as Adam does without decay.
/// </summary>
public sealed class AdamW : IOptimizer
{
    private readonly Moments _moments;
    private readonly double _weightDecay;

    /// <summary>Chooses the rule; PyTorch's defaults.</summary>
    /// <param name="learningRate">The length of a step: finite, 0 or more.</param>
    /// <param name="beta1">The share of the mean gradient that a step keeps, in [0, 1).</param>
    /// <param name="beta2">The share of the mean squared gradient that a step keeps, in [0, 1).</param>
    /// <param name="epsilon">Keeps the divisor above 0: a finite number that is above 0 as a float.</param>
    /// <param name="weightDecay">The share of every parameter that a step of length 1 would take away: finite, 0 or more.</param>
    /// <param name="amsGrad">
    /// Whether to divide by the largest mean square so far instead of the last one (Reddi et al., 2018), which keeps a third value for
    /// each parameter.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public AdamW(
        double learningRate = 1e-3,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-8,
        double weightDecay = 1e-2,
        bool amsGrad = false)
    {
        LearningRate = Hyperparameter.CheckedRate(learningRate, nameof(learningRate));
        _moments = new Moments(beta1, beta2, epsilon, amsGrad, pull: 0);
        _weightDecay = Hyperparameter.CheckedDecay(weightDecay, nameof(weightDecay));
        Description = string.Create(
            CultureInfo.InvariantCulture,
            $"AdamW(beta1 {beta1}, beta2 {beta2}, epsilon {epsilon}, weight decay {weightDecay}, amsgrad {amsGrad})");
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
    public void BeginStep() => _moments.BeginStep(LearningRate, LearningRate * _weightDecay);

    /// <inheritdoc/>
    public void Update(Span<float> parameters, ReadOnlySpan<float> gradients, int offset) =>
        _moments.Update(parameters, gradients, offset);
}

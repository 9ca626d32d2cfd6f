using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// Lion (Chen et al., 2023), whose steps have the same length for every parameter: first every parameter is multiplied by
/// <c>1 - learningRate * weightDecay</c>, then <c>parameter -= learningRate * sign(beta1 * mean + (1 - beta1) * gradient)</c>, and last
/// <c>mean = beta2 * mean + (1 - beta2) * gradient</c>. The sign of 0 is 0.
/// </summary>
/// <remarks>It keeps one value for each parameter where Adam keeps two, and wants a learning rate 3 to 10 times smaller.</remarks>
public sealed class Lion : IOptimizer
{
    private readonly double _beta1;
    private readonly double _beta2;
    private readonly double _weightDecay;
    private float _stepSize;
    private float _decay;

    /// <summary>Chooses the rule; the defaults of the paper.</summary>
    /// <param name="learningRate">The length of a step: finite, 0 or more.</param>
    /// <param name="beta1">The share of the mean gradient in the direction of a step, in [0, 1).</param>
    /// <param name="beta2">The share of the mean gradient that a step keeps, in [0, 1).</param>
    /// <param name="weightDecay">The share of every parameter that a step of length 1 would take away: finite, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public Lion(double learningRate = 1e-4, double beta1 = 0.9, double beta2 = 0.99, double weightDecay = 0)
    {
        LearningRate = Hyperparameter.CheckedRate(learningRate, nameof(learningRate));
        _beta1 = Hyperparameter.Checked(beta1, 0, 1, nameof(beta1));
        _beta2 = Hyperparameter.Checked(beta2, 0, 1, nameof(beta2));
        _weightDecay = Hyperparameter.CheckedDecay(weightDecay, nameof(weightDecay));
        Description = string.Create(CultureInfo.InvariantCulture, $"Lion(beta1 {beta1}, beta2 {beta2}, weight decay {weightDecay})");
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
    public OptimizerState State { get; } = new(slots: 1) { SlotRanges = [BlockRange.Finite] };

    /// <inheritdoc/>
    public void Prepare(int parameterCount) => State.Prepare(parameterCount);

    /// <inheritdoc/>
    public void BeginStep()
    {
        _stepSize = (float)LearningRate;
        _decay = (float)(LearningRate * _weightDecay);
    }

    /// <inheritdoc/>
    public void Update(Span<float> parameters, ReadOnlySpan<float> gradients, int offset)
    {
        State.Check(parameters, gradients, offset);
        var rule = new Rule(
            ref MemoryMarshal.GetReference(parameters),
            in MemoryMarshal.GetReference(gradients),
            ref MemoryMarshal.GetReference(State.Slice(0, offset, parameters.Length)),
            this);
        UpdateSweep.Run(rule, parameters.Length);
    }

    private readonly ref struct Rule(ref float parameter, ref readonly float gradient, ref float mean, Lion lion) : IUpdateRule
    {
        private readonly ref float _parameter = ref parameter;
        private readonly ref readonly float _gradient = ref gradient;
        private readonly ref float _mean = ref mean;
        private readonly float _stepSize = lion._stepSize;
        private readonly float _decay = lion._decay;
        private readonly float _directionWeight = (float)(1 - lion._beta1);
        private readonly float _meanWeight = (float)(1 - lion._beta2);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint index)
            where V : struct, ILanes<V>
        {
            V gradient = V.Load(in _gradient, index);
            V mean = V.Load(in _mean, index);
            V away = gradient - mean;
            V sign = Sign(mean + V.Create(_directionWeight) * away);
            V.Store(mean + V.Create(_meanWeight) * away, ref _mean, index);

            // Not times 1 - decay, whose rounding would add up over many steps.
            V parameter = V.Load(in _parameter, index);
            V.Store(parameter - (V.Create(_decay) * parameter + V.Create(_stepSize) * sign), ref _parameter, index);
        }

        /// <summary>1, -1, or the value itself where it is 0 or not a number.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static V Sign<V>(V value)
            where V : struct, ILanes<V>
            => V.WhereGreater(value, V.Zero, V.One, V.WhereGreater(V.Zero, value, -V.One, value));
    }
}

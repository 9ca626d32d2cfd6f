using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// RMSprop (Hinton, 2012) as in PyTorch. With <c>slope = gradient + weightDecay * parameter</c> and the running mean
/// <c>square = alpha * square + (1 - alpha) * slope²</c>, a step is <c>parameter -= learningRate * slope / (sqrt(square) + epsilon)</c>.
/// Centered (Graves, 2013), the square of the running mean of the slope is taken off below the root; with momentum,
/// <c>velocity = momentum * velocity + slope / (sqrt(...) + epsilon)</c> and <c>parameter -= learningRate * velocity</c>.
/// </summary>
public sealed class RmsProp : IOptimizer
{
    private const int SquareSlot = 0;

    private readonly double _alpha;
    private readonly float _epsilon;
    private readonly float _weightDecay;
    private readonly float _momentum;
    private readonly int? _meanSlot;
    private readonly int? _velocitySlot;
    private float _stepSize;

    /// <summary>Chooses the rule; PyTorch's defaults.</summary>
    /// <param name="learningRate">The length of a step: finite, 0 or more.</param>
    /// <param name="alpha">The share of the mean squared gradient that a step keeps, in [0, 1).</param>
    /// <param name="epsilon">Keeps the divisor above 0: a finite number that is above 0 as a float.</param>
    /// <param name="weightDecay">Pulls every parameter toward 0 as part of its gradient: finite, 0 or more.</param>
    /// <param name="momentum">The share of the velocity that a step keeps, in [0, 1).</param>
    /// <param name="centered">Whether to divide by an estimate of the deviation instead of the root of the mean square.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public RmsProp(
        double learningRate = 1e-2,
        double alpha = 0.99,
        double epsilon = 1e-8,
        double weightDecay = 0,
        double momentum = 0,
        bool centered = false)
    {
        LearningRate = Hyperparameter.CheckedRate(learningRate, nameof(learningRate));
        _alpha = Hyperparameter.Checked(alpha, 0, 1, nameof(alpha));
        _epsilon = Hyperparameter.CheckedEpsilon(epsilon, nameof(epsilon));
        _weightDecay = (float)Hyperparameter.CheckedDecay(weightDecay, nameof(weightDecay));
        _momentum = (float)Hyperparameter.Checked(momentum, 0, 1, nameof(momentum));

        int slots = SquareSlot + 1;
        _meanSlot = centered ? slots++ : null;
        _velocitySlot = momentum == 0 ? null : slots++;
        State = new OptimizerState(slots) { SlotRanges = [BlockRange.Squares, .. Enumerable.Repeat(BlockRange.Finite, slots - 1)] };
        Description = string.Create(
            CultureInfo.InvariantCulture,
            $"RmsProp(alpha {alpha}, epsilon {epsilon}, weight decay {weightDecay}, momentum {momentum}, centered {centered})");
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
    public OptimizerState State { get; }

    /// <inheritdoc/>
    public void Prepare(int parameterCount) => State.Prepare(parameterCount);

    /// <inheritdoc/>
    public void BeginStep() => _stepSize = (float)LearningRate;

    /// <inheritdoc/>
    public void Update(Span<float> parameters, ReadOnlySpan<float> gradients, int offset)
    {
        State.Check(parameters, gradients, offset);
        var rule = new Rule(
            ref MemoryMarshal.GetReference(parameters),
            in MemoryMarshal.GetReference(gradients),
            ref MemoryMarshal.GetReference(State.Slice(SquareSlot, offset, parameters.Length)),
            ref Optional(_meanSlot, offset, parameters.Length),
            ref Optional(_velocitySlot, offset, parameters.Length),
            this);
        UpdateSweep.Run(rule, parameters.Length);
    }

    /// <summary>The remembered values of a slice, or no memory where the rule keeps none.</summary>
    private ref float Optional(int? slot, int offset, int length) =>
        ref MemoryMarshal.GetReference(slot is { } kept ? State.Slice(kept, offset, length) : []);

    private readonly ref struct Rule(
        ref float parameter,
        ref readonly float gradient,
        ref float square,
        ref float mean,
        ref float velocity,
        RmsProp rmsProp) : IUpdateRule
    {
        private readonly ref float _parameter = ref parameter;
        private readonly ref readonly float _gradient = ref gradient;
        private readonly ref float _square = ref square;
        private readonly ref float _mean = ref mean;
        private readonly ref float _velocity = ref velocity;
        private readonly float _stepSize = rmsProp._stepSize;
        private readonly float _epsilon = rmsProp._epsilon;
        private readonly float _weightDecay = rmsProp._weightDecay;
        private readonly float _momentum = rmsProp._momentum;
        private readonly float _kept = (float)rmsProp._alpha;
        private readonly float _weight = (float)(1 - rmsProp._alpha);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint index)
            where V : struct, ILanes<V>
        {
            V parameter = V.Load(in _parameter, index);
            V slope = V.Load(in _gradient, index) + V.Create(_weightDecay) * parameter;

            V square = V.Create(_kept) * V.Load(in _square, index) + V.Create(_weight) * slope * slope;
            V.Store(square, ref _square, index);
            if (!Unsafe.IsNullRef(ref _mean))
            {
                V mean = V.Load(in _mean, index);
                mean += V.Create(_weight) * (slope - mean);
                V.Store(mean, ref _mean, index);

                // Slopes that hardly change leave nothing but rounding here, which may be below 0.
                square = V.Max(V.Zero, square - mean * mean);
            }

            V move = slope / (V.Sqrt(square) + V.Create(_epsilon));
            if (!Unsafe.IsNullRef(ref _velocity))
            {
                move += V.Create(_momentum) * V.Load(in _velocity, index);
                V.Store(move, ref _velocity, index);
            }

            V.Store(parameter - V.Create(_stepSize) * move, ref _parameter, index);
        }
    }
}

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// Adagrad (Duchi et al., 2011) as in PyTorch. With <c>slope = gradient + weightDecay * parameter</c> and <c>sum += slope²</c>, step t,
/// counted from 0, is <c>parameter -= learningRate / (1 + t * learningRateDecay) * slope / (sqrt(sum) + epsilon)</c>.
/// </summary>
public sealed class Adagrad : IOptimizer
{
    private readonly double _learningRateDecay;
    private readonly float _weightDecay;
    private readonly float _initialAccumulator;
    private readonly float _epsilon;
    private float _stepSize;

    /// <summary>Chooses the rule; PyTorch's defaults.</summary>
    /// <param name="learningRate">The length of a step: finite, 0 or more.</param>
    /// <param name="learningRateDecay">How fast steps become shorter by themselves: finite, 0 or more.</param>
    /// <param name="weightDecay">Pulls every parameter toward 0 as part of its gradient: finite, 0 or more.</param>
    /// <param name="initialAccumulator">What the sum of squares of each parameter begins with: finite, 0 or more.</param>
    /// <param name="epsilon">Keeps the divisor above 0: a finite number that is above 0 as a float.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public Adagrad(
        double learningRate = 1e-2,
        double learningRateDecay = 0,
        double weightDecay = 0,
        double initialAccumulator = 0,
        double epsilon = 1e-10)
    {
        LearningRate = Hyperparameter.CheckedRate(learningRate, nameof(learningRate));
        _learningRateDecay = Hyperparameter.CheckedDecay(learningRateDecay, nameof(learningRateDecay));
        _weightDecay = (float)Hyperparameter.CheckedDecay(weightDecay, nameof(weightDecay));
        _initialAccumulator = (float)Hyperparameter.Checked(
            initialAccumulator, 0, double.PositiveInfinity, nameof(initialAccumulator));
        _epsilon = Hyperparameter.CheckedEpsilon(epsilon, nameof(epsilon));
        Description = string.Create(
            CultureInfo.InvariantCulture,
            $"Adagrad(learning rate decay {learningRateDecay}, weight decay {weightDecay}, initial accumulator {initialAccumulator}, "
            + $"epsilon {epsilon})");
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
    public OptimizerState State { get; } = new(slots: 1, numbers: 1)
    {
        SlotRanges = [BlockRange.Squares],
        NumberRange = OptimizerState.Steps,
    };

    /// <inheritdoc/>
    public void Prepare(int parameterCount)
    {
        State.Prepare(parameterCount);
        State.Slot(0).Fill(_initialAccumulator);
    }

    /// <inheritdoc/>
    public void BeginStep()
    {
        ref double steps = ref State.Numbers[0];
        _stepSize = (float)(LearningRate / (1 + (steps * _learningRateDecay)));
        steps++;
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

    private readonly ref struct Rule(ref float parameter, ref readonly float gradient, ref float sum, Adagrad adagrad) : IUpdateRule
    {
        private readonly ref float _parameter = ref parameter;
        private readonly ref readonly float _gradient = ref gradient;
        private readonly ref float _sum = ref sum;
        private readonly float _weightDecay = adagrad._weightDecay;
        private readonly float _stepSize = adagrad._stepSize;
        private readonly float _epsilon = adagrad._epsilon;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint index)
            where V : struct, ILanes<V>
        {
            V parameter = V.Load(in _parameter, index);
            V slope = V.Load(in _gradient, index) + V.Create(_weightDecay) * parameter;
            V sum = V.Load(in _sum, index) + slope * slope;
            V.Store(sum, ref _sum, index);
            V.Store(parameter - V.Create(_stepSize) * slope / (V.Sqrt(sum) + V.Create(_epsilon)), ref _parameter, index);
        }
    }
}

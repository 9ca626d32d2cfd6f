using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// Stochastic gradient descent as in PyTorch. With <c>slope = gradient + weightDecay * parameter</c> and
/// <c>velocity = momentum * velocity + (1 - dampening) * slope</c>, a step is <c>parameter -= learningRate * velocity</c>; with Nesterov's
/// look-ahead <c>parameter -= learningRate * (slope + momentum * velocity)</c>. The first step is not dampened.
/// </summary>
public sealed class Sgd : IOptimizer
{
    private readonly float _momentum;
    private readonly double _dampening;
    private readonly float _weightDecay;
    private readonly bool _nesterov;
    private float _stepSize;
    private float _slopeWeight;

    /// <summary>Chooses the rule.</summary>
    /// <param name="learningRate">The length of a step: finite, 0 or more.</param>
    /// <param name="momentum">The share of the velocity that a step keeps, in [0, 1); 0 for plain descent, which keeps no state.</param>
    /// <param name="dampening">The share of the slope that does not reach the velocity, in [0, 1).</param>
    /// <param name="weightDecay">Pulls every parameter toward 0 as part of its gradient: finite, 0 or more.</param>
    /// <param name="nesterov">Whether to look ahead along the velocity; needs a momentum and no dampening.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    /// <exception cref="ArgumentException"><paramref name="nesterov"/> without momentum or with dampening.</exception>
    public Sgd(double learningRate, double momentum = 0, double dampening = 0, double weightDecay = 0, bool nesterov = false)
    {
        LearningRate = Hyperparameter.CheckedRate(learningRate, nameof(learningRate));
        _momentum = (float)Hyperparameter.Checked(momentum, 0, 1, nameof(momentum));
        _dampening = Hyperparameter.Checked(dampening, 0, 1, nameof(dampening));
        _weightDecay = (float)Hyperparameter.CheckedDecay(weightDecay, nameof(weightDecay));
        if (nesterov && momentum == 0)
            throw new ArgumentException("Nesterov's look-ahead needs a momentum above 0.", nameof(nesterov));
        if (nesterov && dampening != 0)
            throw new ArgumentException("Nesterov's look-ahead needs a dampening of 0.", nameof(nesterov));
        _nesterov = nesterov;
        State = new OptimizerState(slots: momentum == 0 ? 0 : 1, numbers: 1)
        {
            SlotRanges = momentum == 0 ? [] : [BlockRange.Finite],
            NumberRange = OptimizerState.Steps,
        };
        Description = string.Create(
            CultureInfo.InvariantCulture,
            $"Sgd(momentum {momentum}, dampening {dampening}, weight decay {weightDecay}, nesterov {nesterov})");
    }

    /// <inheritdoc/>
    public double LearningRate
    {
        get;
        set => field = Hyperparameter.CheckedRate(value, nameof(LearningRate));
    }

    /// <inheritdoc/>
    public OptimizerState State { get; }

    /// <inheritdoc/>
    public string Description { get; }

    /// <inheritdoc/>
    public void Prepare(int parameterCount) => State.Prepare(parameterCount);

    /// <inheritdoc/>
    public void BeginStep()
    {
        ref double steps = ref State.Numbers[0];
        _stepSize = (float)LearningRate;
        _slopeWeight = steps == 0 ? 1 : (float)(1 - _dampening);
        steps++;
    }

    /// <inheritdoc/>
    public void Update(Span<float> parameters, ReadOnlySpan<float> gradients, int offset)
    {
        State.Check(parameters, gradients, offset);
        ref float parameter = ref MemoryMarshal.GetReference(parameters);
        ref readonly float gradient = ref MemoryMarshal.GetReference(gradients);

        if (_momentum == 0)
        {
            UpdateSweep.Run(new Descent(ref parameter, in gradient, this), parameters.Length);
            return;
        }

        ref float velocity = ref MemoryMarshal.GetReference(State.Slice(0, offset, parameters.Length));
        if (_nesterov)
            UpdateSweep.Run(new LookAhead(ref parameter, in gradient, ref velocity, this), parameters.Length);
        else
            UpdateSweep.Run(new Momentum(ref parameter, in gradient, ref velocity, this), parameters.Length);
    }

    private readonly ref struct Descent(ref float parameter, ref readonly float gradient, Sgd sgd) : IUpdateRule
    {
        private readonly ref float _parameter = ref parameter;
        private readonly ref readonly float _gradient = ref gradient;
        private readonly float _stepSize = sgd._stepSize;
        private readonly float _weightDecay = sgd._weightDecay;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint index)
            where V : struct, ILanes<V>
        {
            V parameter = V.Load(in _parameter, index);
            V slope = V.Load(in _gradient, index) + V.Create(_weightDecay) * parameter;
            V.Store(parameter - V.Create(_stepSize) * slope, ref _parameter, index);
        }
    }

    private readonly ref struct Momentum(ref float parameter, ref readonly float gradient, ref float velocity, Sgd sgd) : IUpdateRule
    {
        private readonly ref float _parameter = ref parameter;
        private readonly ref readonly float _gradient = ref gradient;
        private readonly ref float _velocity = ref velocity;
        private readonly float _stepSize = sgd._stepSize;
        private readonly float _weightDecay = sgd._weightDecay;
        private readonly float _momentum = sgd._momentum;
        private readonly float _slopeWeight = sgd._slopeWeight;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint index)
            where V : struct, ILanes<V>
        {
            V parameter = V.Load(in _parameter, index);
            V slope = V.Load(in _gradient, index) + V.Create(_weightDecay) * parameter;
            V velocity = V.Create(_momentum) * V.Load(in _velocity, index) + V.Create(_slopeWeight) * slope;
            V.Store(velocity, ref _velocity, index);
            V.Store(parameter - V.Create(_stepSize) * velocity, ref _parameter, index);
        }
    }

    private readonly ref struct LookAhead(ref float parameter, ref readonly float gradient, ref float velocity, Sgd sgd) : IUpdateRule
    {
        private readonly ref float _parameter = ref parameter;
        private readonly ref readonly float _gradient = ref gradient;
        private readonly ref float _velocity = ref velocity;
        private readonly float _stepSize = sgd._stepSize;
        private readonly float _weightDecay = sgd._weightDecay;
        private readonly float _momentum = sgd._momentum;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint index)
            where V : struct, ILanes<V>
        {
            V momentum = V.Create(_momentum);
            V parameter = V.Load(in _parameter, index);
            V slope = V.Load(in _gradient, index) + V.Create(_weightDecay) * parameter;
            V velocity = momentum * V.Load(in _velocity, index) + slope;
            V.Store(velocity, ref _velocity, index);
            V.Store(parameter - V.Create(_stepSize) * (slope + momentum * velocity), ref _parameter, index);
        }
    }
}

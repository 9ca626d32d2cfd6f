using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// Stochastic gradient descent as in PyTorch: <c>velocity = momentum * velocity + gradient</c>, then
/// <c>parameter -= learningRate * velocity</c>; with Nesterov's look-ahead
/// <c>parameter -= learningRate * (gradient + momentum * velocity)</c>.
/// </summary>
public sealed class Sgd : IOptimizer
{
    private readonly OptimizerState _state;
    private readonly float _momentum;
    private readonly bool _nesterov;
    private float _stepSize;

    /// <summary>Chooses the rule.</summary>
    /// <param name="learningRate">The length of a step: finite, 0 or more.</param>
    /// <param name="momentum">The share of the velocity that a step keeps, in [0, 1); 0 for plain descent, which keeps no state.</param>
    /// <param name="nesterov">Whether to look ahead along the velocity; needs a momentum.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    /// <exception cref="ArgumentException"><paramref name="nesterov"/> without momentum.</exception>
    public Sgd(double learningRate, double momentum = 0, bool nesterov = false)
    {
        LearningRate = Hyperparameter.Checked(learningRate, 0, double.PositiveInfinity, nameof(learningRate));
        _momentum = (float)Hyperparameter.Checked(momentum, 0, 1, nameof(momentum));
        if (nesterov && momentum == 0)
            throw new ArgumentException("Nesterov's look-ahead needs a momentum above 0.", nameof(nesterov));
        _nesterov = nesterov;
        _state = new OptimizerState(slots: momentum == 0 ? 0 : 1);
    }

    /// <inheritdoc/>
    public double LearningRate
    {
        get;
        set => field = Hyperparameter.Checked(value, 0, double.PositiveInfinity, nameof(LearningRate));
    }

    /// <inheritdoc/>
    public void Prepare(int parameterCount) => _state.Prepare(parameterCount);

    /// <inheritdoc/>
    public void BeginStep() => _stepSize = (float)LearningRate;

    /// <inheritdoc/>
    public void Update(Span<float> parameters, ReadOnlySpan<float> gradients, int offset)
    {
        _state.Check(parameters, gradients, offset);
        ref float parameter = ref MemoryMarshal.GetReference(parameters);
        ref readonly float gradient = ref MemoryMarshal.GetReference(gradients);

        if (_momentum == 0)
        {
            UpdateSweep.Run(new Descent(ref parameter, in gradient, _stepSize), parameters.Length);
            return;
        }

        ref float velocity = ref MemoryMarshal.GetReference(_state.Slice(0, offset, parameters.Length));
        if (_nesterov)
            UpdateSweep.Run(new LookAhead(ref parameter, in gradient, ref velocity, _stepSize, _momentum), parameters.Length);
        else
            UpdateSweep.Run(new Momentum(ref parameter, in gradient, ref velocity, _stepSize, _momentum), parameters.Length);
    }

    private readonly ref struct Descent(ref float parameter, ref readonly float gradient, float stepSize) : IUpdateRule
    {
        private readonly ref float _parameter = ref parameter;
        private readonly ref readonly float _gradient = ref gradient;
        private readonly float _stepSize = stepSize;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint index)
            where V : struct, ILanes<V>
        {
            V gradient = V.Load(in _gradient, index);
            V.Store(V.Load(in _parameter, index) - V.Create(_stepSize) * gradient, ref _parameter, index);
        }
    }

    private readonly ref struct Momentum(
        ref float parameter, ref readonly float gradient, ref float velocity, float stepSize, float momentum) : IUpdateRule
    {
        private readonly ref float _parameter = ref parameter;
        private readonly ref readonly float _gradient = ref gradient;
        private readonly ref float _velocity = ref velocity;
        private readonly float _stepSize = stepSize;
        private readonly float _momentum = momentum;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint index)
            where V : struct, ILanes<V>
        {
            V velocity = V.Create(_momentum) * V.Load(in _velocity, index) + V.Load(in _gradient, index);
            V.Store(velocity, ref _velocity, index);
            V.Store(V.Load(in _parameter, index) - V.Create(_stepSize) * velocity, ref _parameter, index);
        }
    }

    private readonly ref struct LookAhead(
        ref float parameter, ref readonly float gradient, ref float velocity, float stepSize, float momentum) : IUpdateRule
    {
        private readonly ref float _parameter = ref parameter;
        private readonly ref readonly float _gradient = ref gradient;
        private readonly ref float _velocity = ref velocity;
        private readonly float _stepSize = stepSize;
        private readonly float _momentum = momentum;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint index)
            where V : struct, ILanes<V>
        {
            V momentum = V.Create(_momentum);
            V gradient = V.Load(in _gradient, index);
            V velocity = momentum * V.Load(in _velocity, index) + gradient;
            V.Store(velocity, ref _velocity, index);
            V.Store(V.Load(in _parameter, index) - V.Create(_stepSize) * (gradient + momentum * velocity), ref _parameter, index);
        }
    }
}

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// Adam (Kingma and Ba, 2015) as in PyTorch. With the running means <c>mean = beta1 * mean + (1 - beta1) * gradient</c> and
/// <c>square = beta2 * square + (1 - beta2) * gradient²</c>, step t moves each parameter by
/// <c>-learningRate / (1 - beta1ᵗ) * mean / (sqrt(square / (1 - beta2ᵗ)) + epsilon)</c>.
/// </summary>
public sealed class Adam : IOptimizer
{
    private const int MeanSlot = 0;
    private const int SquareSlot = 1;
    private const int Beta1Power = 0;
    private const int Beta2Power = 1;

    private readonly double _beta1;
    private readonly double _beta2;
    private readonly float _epsilon;
    private float _stepSize;
    private float _rootScale;

    /// <summary>Chooses the rule; PyTorch's defaults.</summary>
    /// <param name="learningRate">The length of a step: finite, 0 or more.</param>
    /// <param name="beta1">The share of the mean gradient that a step keeps, in [0, 1).</param>
    /// <param name="beta2">The share of the mean squared gradient that a step keeps, in [0, 1).</param>
    /// <param name="epsilon">Keeps the divisor above 0: a finite number that is above 0 as a float.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public Adam(double learningRate = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8)
    {
        LearningRate = Hyperparameter.Checked(learningRate, 0, double.PositiveInfinity, nameof(learningRate));
        _beta1 = Hyperparameter.Checked(beta1, 0, 1, nameof(beta1));
        _beta2 = Hyperparameter.Checked(beta2, 0, 1, nameof(beta2));
        _epsilon = (float)Hyperparameter.Checked(epsilon, float.Epsilon, double.PositiveInfinity, nameof(epsilon));
        State.Numbers.Fill(1);
        Description = string.Create(
            CultureInfo.InvariantCulture,
            $"Adam(beta1 {beta1}, beta2 {beta2}, epsilon {epsilon}, weight decay 0, amsgrad {false})");
    }

    /// <inheritdoc/>
    public double LearningRate
    {
        get;
        set => field = Hyperparameter.Checked(value, 0, double.PositiveInfinity, nameof(LearningRate));
    }

    /// <inheritdoc/>
    public OptimizerState State { get; } = new(slots: 2, numbers: 2);

    /// <inheritdoc/>
    public string Description { get; }

    /// <inheritdoc/>
    public void Prepare(int parameterCount) => State.Prepare(parameterCount);

    /// <inheritdoc/>
    public void BeginStep()
    {
        // Running products, because a power function may differ in its last bit from one platform to the next.
        State.Numbers[Beta1Power] *= _beta1;
        State.Numbers[Beta2Power] *= _beta2;
        _stepSize = (float)(LearningRate / (1 - State.Numbers[Beta1Power]));
        _rootScale = (float)(1 / Math.Sqrt(1 - State.Numbers[Beta2Power]));
    }

    /// <inheritdoc/>
    public void Update(Span<float> parameters, ReadOnlySpan<float> gradients, int offset)
    {
        State.Check(parameters, gradients, offset);
        var rule = new Rule(
            ref MemoryMarshal.GetReference(parameters),
            in MemoryMarshal.GetReference(gradients),
            ref MemoryMarshal.GetReference(State.Slice(MeanSlot, offset, parameters.Length)),
            ref MemoryMarshal.GetReference(State.Slice(SquareSlot, offset, parameters.Length)),
            this);
        UpdateSweep.Run(rule, parameters.Length);
    }

    private readonly ref struct Rule(
        ref float parameter, ref readonly float gradient, ref float mean, ref float square, Adam adam) : IUpdateRule
    {
        private readonly ref float _parameter = ref parameter;
        private readonly ref readonly float _gradient = ref gradient;
        private readonly ref float _mean = ref mean;
        private readonly ref float _square = ref square;
        private readonly float _stepSize = adam._stepSize;
        private readonly float _rootScale = adam._rootScale;
        private readonly float _epsilon = adam._epsilon;
        private readonly float _meanWeight = (float)(1 - adam._beta1);
        private readonly float _squareKept = (float)adam._beta2;
        private readonly float _squareWeight = (float)(1 - adam._beta2);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint index)
            where V : struct, ILanes<V>
        {
            V gradient = V.Load(in _gradient, index);

            V mean = V.Load(in _mean, index);
            mean += V.Create(_meanWeight) * (gradient - mean);
            V.Store(mean, ref _mean, index);

            V square = V.Create(_squareKept) * V.Load(in _square, index) + V.Create(_squareWeight) * gradient * gradient;
            V.Store(square, ref _square, index);

            V divisor = V.Sqrt(square) * V.Create(_rootScale) + V.Create(_epsilon);
            V.Store(V.Load(in _parameter, index) - V.Create(_stepSize) * mean / divisor, ref _parameter, index);
        }
    }
}

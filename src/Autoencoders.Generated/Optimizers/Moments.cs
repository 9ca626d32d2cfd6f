using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// The state that Adam and AdamW share: running means of the gradient and of its square, and with AMSGrad the largest mean square so far.
/// </summary>
internal sealed class Moments
{
    private const int MeanSlot = 0;
    private const int SquareSlot = 1;
    private const int LargestSlot = 2;
    private const int Beta1Power = 0;
    private const int Beta2Power = 1;

    private readonly double _beta1;
    private readonly double _beta2;
    private readonly float _epsilon;
    private readonly bool _amsGrad;
    private readonly float _pull;
    private float _decay;
    private float _stepSize;
    private float _rootScale;

    /// <summary>Checks the numbers.</summary>
    /// <param name="beta1">The share of the mean gradient that a step keeps, in [0, 1).</param>
    /// <param name="beta2">The share of the mean square that a step keeps, in [0, 1).</param>
    /// <param name="epsilon">Keeps the divisor above 0.</param>
    /// <param name="amsGrad">Whether the divisor never falls.</param>
    /// <param name="pull">What a parameter adds to its own gradient, per unit.</param>
    public Moments(double beta1, double beta2, double epsilon, bool amsGrad, double pull)
    {
        _beta1 = Hyperparameter.Checked(beta1, 0, 1, nameof(beta1));
        _beta2 = Hyperparameter.Checked(beta2, 0, 1, nameof(beta2));
        _epsilon = Hyperparameter.CheckedEpsilon(epsilon, nameof(epsilon));
        _amsGrad = amsGrad;
        _pull = (float)pull;
        State = new OptimizerState(slots: amsGrad ? 3 : 2, numbers: 2)
        {
            SlotRanges = [BlockRange.Finite, BlockRange.Squares, .. amsGrad ? (BlockRange[])[BlockRange.Squares] : []],
            NumberRange = (0, 1),
        };
        State.Numbers.Fill(1);
    }

    public OptimizerState State { get; }

    /// <summary>Begins a step that also takes a share of every parameter away.</summary>
    public void BeginStep(double learningRate, double decay)
    {
        // Running products, because a power function may differ in its last bit from one platform to the next.
        Span<double> powers = State.Numbers;
        powers[Beta1Power] *= _beta1;
        powers[Beta2Power] *= _beta2;
        _stepSize = (float)(learningRate / (1 - powers[Beta1Power]));
        _rootScale = (float)(1 / Math.Sqrt(1 - powers[Beta2Power]));
        _decay = (float)decay;
    }

    public void Update(Span<float> parameters, ReadOnlySpan<float> gradients, int offset)
    {
        State.Check(parameters, gradients, offset);
        ref float parameter = ref MemoryMarshal.GetReference(parameters);
        ref readonly float gradient = ref MemoryMarshal.GetReference(gradients);
        ref float mean = ref MemoryMarshal.GetReference(State.Slice(MeanSlot, offset, parameters.Length));
        ref float square = ref MemoryMarshal.GetReference(State.Slice(SquareSlot, offset, parameters.Length));
        var rule = new Rule(ref parameter, in gradient, ref mean, ref square, this);
        if (!_amsGrad)
        {
            UpdateSweep.Run(rule, parameters.Length);
            return;
        }

        ref float largest = ref MemoryMarshal.GetReference(State.Slice(LargestSlot, offset, parameters.Length));
        UpdateSweep.Run(new AmsGradRule(rule, ref largest), parameters.Length);
    }

    private readonly ref struct Rule(
        ref float parameter, ref readonly float gradient, ref float mean, ref float square, Moments moments) : IUpdateRule
    {
        private readonly ref float _parameter = ref parameter;
        private readonly ref readonly float _gradient = ref gradient;
        private readonly ref float _mean = ref mean;
        private readonly ref float _square = ref square;
        private readonly float _pull = moments._pull;
        private readonly float _decay = moments._decay;
        private readonly float _stepSize = moments._stepSize;
        private readonly float _rootScale = moments._rootScale;
        private readonly float _epsilon = moments._epsilon;
        private readonly float _meanWeight = (float)(1 - moments._beta1);
        private readonly float _squareKept = (float)moments._beta2;
        private readonly float _squareWeight = (float)(1 - moments._beta2);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint index)
            where V : struct, ILanes<V>
        {
            Follow(index, out V mean, out V square);
            Move(index, mean, square);
        }

        /// <summary>The running means after this gradient.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Follow<V>(nint index, out V mean, out V square)
            where V : struct, ILanes<V>
        {
            V slope = V.Load(in _gradient, index) + V.Create(_pull) * V.Load(in _parameter, index);

            mean = V.Load(in _mean, index);
            mean += V.Create(_meanWeight) * (slope - mean);
            V.Store(mean, ref _mean, index);

            square = V.Create(_squareKept) * V.Load(in _square, index) + V.Create(_squareWeight) * slope * slope;
            V.Store(square, ref _square, index);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Move<V>(nint index, V mean, V square)
            where V : struct, ILanes<V>
        {
            V divisor = V.Sqrt(square) * V.Create(_rootScale) + V.Create(_epsilon);
            V parameter = V.Load(in _parameter, index);

            // Not times 1 - decay, whose rounding would add up over many steps.
            V move = V.Create(_decay) * parameter + V.Create(_stepSize) * mean / divisor;
            V.Store(parameter - move, ref _parameter, index);
        }
    }

    private readonly ref struct AmsGradRule(Rule rule, ref float largest) : IUpdateRule
    {
        private readonly Rule _rule = rule;
        private readonly ref float _largest = ref largest;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint index)
            where V : struct, ILanes<V>
        {
            _rule.Follow(index, out V mean, out V square);
            V largest = V.Max(V.Load(in _largest, index), square);
            V.Store(largest, ref _largest, index);
            _rule.Move(index, mean, largest);
        }
    }
}

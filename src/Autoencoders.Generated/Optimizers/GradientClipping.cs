using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>The clipping of large gradients before the optimizer sees them.</summary>
public readonly record struct GradientClipping
{
    // As in PyTorch: a norm just above the largest allowed one is not divided by itself.
    private const double NormEpsilon = 1e-6;

    private readonly double? _maxNorm;
    private readonly double? _maxValue;

    private GradientClipping(double? maxNorm, double? maxValue)
    {
        _maxNorm = maxNorm;
        _maxValue = maxValue;
    }

    /// <summary>Gradients stay as they are.</summary>
    public static GradientClipping None => default;

    /// <summary>
    /// Clips the gradients by their Euclidean norm. If the norm of all gradients together exceeds the given one, all are multiplied by
    /// <c>max / (norm + 1e-6)</c>: the direction stays. PyTorch's <c>clip_grad_norm_</c>.
    /// </summary>
    /// <param name="max">The largest norm, finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is not finite or not above 0.</exception>
    public static GradientClipping ByNorm(double max) => new(CheckedMax(max), null);

    /// <summary>Each gradient is moved into [-max, max] by itself. PyTorch's <c>clip_grad_value_</c>.</summary>
    /// <param name="max">The largest magnitude, finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is not finite or not above 0.</exception>
    public static GradientClipping ByValue(double max) => new(null, CheckedMax(max));

    /// <summary>True if infinite gradients are made finite ones.</summary>
    internal bool BoundsValues => _maxValue is not null;

    /// <summary>True if <see cref="Factor"/> depends on the norm of the gradients.</summary>
    internal bool NeedsNorm => _maxNorm is not null;

    /// <summary>The factor of all gradients if their norm is the given one: at most 1.</summary>
    internal float Factor(double norm) => _maxNorm is { } max ? (float)Math.Min(1, max / (norm + NormEpsilon)) : 1;

    /// <summary>Clips a slice of the gradients; slices may be clipped at the same time.</summary>
    /// <param name="gradients">The slice; overwritten.</param>
    /// <param name="factor">What <see cref="Factor"/> gave for the norm of all gradients.</param>
    internal void Apply(Span<float> gradients, float factor)
    {
        if (_maxValue is { } max)
            UpdateSweep.Run(new Bound(ref MemoryMarshal.GetReference(gradients), (float)max), gradients.Length);
        else if (factor != 1)
            Scale(gradients, factor);
    }

    /// <summary>Multiplies all gradients of a slice.</summary>
    internal static void Scale(Span<float> gradients, float factor) =>
        UpdateSweep.Run(new Scaling(ref MemoryMarshal.GetReference(gradients), factor), gradients.Length);

    /// <summary>The rule in words: <c>none</c>, <c>norm 1</c> or <c>value 0.5</c>.</summary>
    public override string ToString() => (_maxNorm, _maxValue) switch
    {
        ({ } max, _) => string.Create(CultureInfo.InvariantCulture, $"norm {max}"),
        (_, { } max) => string.Create(CultureInfo.InvariantCulture, $"value {max}"),
        _ => "none",
    };

    private static double CheckedMax(double max) => Hyperparameter.CheckedEpsilon(max, nameof(max));

    private readonly ref struct Scaling(ref float gradient, float factor) : IUpdateRule
    {
        private readonly ref float _gradient = ref gradient;
        private readonly float _factor = factor;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint index)
            where V : struct, ILanes<V>
            => V.Store(V.Load(in _gradient, index) * V.Create(_factor), ref _gradient, index);
    }

    private readonly ref struct Bound(ref float gradient, float max) : IUpdateRule
    {
        private readonly ref float _gradient = ref gradient;
        private readonly float _max = max;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint index)
            where V : struct, ILanes<V>
        {
            V gradient = V.Max(V.Create(-_max), V.Load(in _gradient, index));
            V.Store(V.Min(V.Create(_max), gradient), ref _gradient, index);
        }
    }
}

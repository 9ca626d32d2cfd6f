using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>f(x) = x s with s = sigmoid(u), u = 2 √(2/π) (x + 0.044715 x³): that is x/2 (1 + tanh(u/2)).</summary>
/// <remarks>For generated code. The distance from s to 1 is computed as a sigmoid: a difference would lose it if s is near 1.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GeluTanh : ICurvedActivation
{
    // 2 √(2/π), 0.044715 times it, three times that, and six times that.
    private const float Linear = 1.5957691216057308f, Cubic = 0.07135481627260025f, Slope = 0.21406444881780076f;
    private const float Curvature = 0.4281288976356015f;

    /// <inheritdoc/>
    public static bool IsLong => true;

    /// <inheritdoc/>
    public static bool IsDerivativeLong => true;

    /// <inheritdoc/>
    public static bool DerivativeReadsInput => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Forward<V>(V x)
        where V : struct, ILanes<V>
    {
        V square = x * x;
        V u = x * V.MultiplyAdd(square, V.Create(Cubic), V.Create(Linear));
        V s = Logistic.Of(u);
        return x * s;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Derivative<V>(V x)
        where V : struct, ILanes<V>
    {
        V square = x * x;
        V u = x * V.MultiplyAdd(square, V.Create(Cubic), V.Create(Linear));
        V s = Logistic.Of(u);
        return s * V.MultiplyAdd(x * Logistic.Of(-u), V.MultiplyAdd(square, V.Create(Slope), V.Create(Linear)), V.One);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SecondDerivative<V>(V x)
        where V : struct, ILanes<V>
    {
        V square = x * x;
        V u = x * V.MultiplyAdd(square, V.Create(Cubic), V.Create(Linear));
        V s = Logistic.Of(u);
        V missing = Logistic.Of(-u);
        V bend = s * missing;
        V slope = V.MultiplyAdd(square, V.Create(Slope), V.Create(Linear));
        return (bend * slope * V.MultiplyAdd(x * (missing - s), slope, V.Create(2f))) + (bend * (V.Create(Curvature) * square));
    }
}

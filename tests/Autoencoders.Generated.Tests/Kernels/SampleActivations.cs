using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

/// <summary>The activation that does nothing.</summary>
internal readonly struct Unchanged : IActivation
{
    public static bool IsLong => false;

    public static V Forward<V>(V x)
        where V : struct, ILanes<V>
        => x;

    public static V Derivative<V>(V kept)
        where V : struct, ILanes<V>
        => V.One;
}

/// <summary>An activation that is too long to be copied behind each sum.</summary>
internal readonly struct Squashed : ICurvedActivation
{
    public static bool IsLong => true;

    public static V Forward<V>(V x)
        where V : struct, ILanes<V>
        => Logistic.Of(x);

    public static V Derivative<V>(V kept)
        where V : struct, ILanes<V>
        => kept * (V.One - kept);

    public static V SecondDerivative<V>(V kept)
        where V : struct, ILanes<V>
        => kept * (V.One - kept) * (V.One - (kept + kept));

    public static double Exact(double x) => 1 / (1 + Math.Exp(-x));

    public static double ExactDerivative(double kept) => kept * (1 - kept);
}

using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

/// <summary>The sum times two less the operand.</summary>
internal readonly struct TimesTwoLess : IEpilogue
{
    public static bool ReadsOperand => true;

    public static bool IsLong => false;

    public static double Of(double sum, double operand) => sum * (2 - operand);

    public static V Apply<V>(V sum, V operand)
        where V : struct, ILanes<V>
        => sum * (V.Create(2f) - operand);
}

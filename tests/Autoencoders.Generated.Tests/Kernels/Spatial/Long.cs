using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

/// <summary>An epilogue that runs as a loop over stored sums.</summary>
/// <typeparam name="E">What it does.</typeparam>
internal readonly struct Long<E> : IEpilogue
    where E : struct, IEpilogue
{
    public static bool ReadsOperand => E.ReadsOperand;

    public static bool IsLong => true;

    public static V Apply<V>(V sum, V operand)
        where V : struct, ILanes<V>
        => E.Apply(sum, operand);
}

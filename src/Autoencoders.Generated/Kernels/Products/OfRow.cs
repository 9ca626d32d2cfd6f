using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>An epilogue whose operand is one value for all columns of a row.</summary>
/// <typeparam name="TEpilogue">The epilogue.</typeparam>
internal readonly struct OfRow<TEpilogue> : IEpilogue, IRowOperand
    where TEpilogue : struct, IEpilogue
{
    public static bool ReadsOperand => TEpilogue.ReadsOperand;

    public static bool IsLong => TEpilogue.IsLong;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V sum, V operand)
        where V : struct, ILanes<V>
        => TEpilogue.Apply(sum, operand);
}

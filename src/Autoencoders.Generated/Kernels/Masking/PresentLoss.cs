using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The loss of each row of a batch as the mean over the elements whose target is present, and its derivative.</summary>
/// <remarks>
/// For generated code: the memory behind the references is not checked. A row without gaps has the bits that <see cref="RowLoss"/> gives
/// it, a row without any target a loss and derivatives of 0.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PresentLoss
{
    /// <summary><c>losses[r]</c> = the mean loss of the elements of row r that have a target.</summary>
    /// <typeparam name="TLoss">The loss.</typeparam>
    /// <param name="preActivations">The pre-activations of the output layer, [rows][columns].</param>
    /// <param name="targets">What the outputs should be, [rows][columns]; NaN where that is not known.</param>
    /// <param name="losses">The mean losses, [rows].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The elements of a row, at least 1.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Values<TLoss>(ref float preActivations, ref float targets, ref float losses, nint rows, nint columns)
        where TLoss : struct, ILoss
    {
        for (nint row = 0; row < rows; row++)
        {
            ref float x = ref Unsafe.Add(ref preActivations, row * columns);
            ref float target = ref Unsafe.Add(ref targets, row * columns);
            ref float loss = ref Unsafe.Add(ref losses, row);
            RowLoss.Values<Present<TLoss>>(ref x, ref target, ref loss, 1, columns);
            loss *= Weight(ref target, columns);
        }
    }

    /// <summary>The same, and each pre-activation is replaced by its derivative times a scale; by 0 where it has no target.</summary>
    /// <typeparam name="TLoss">The loss.</typeparam>
    /// <param name="preActivations">The pre-activations of the output layer, then the scaled derivatives, [rows][columns].</param>
    /// <param name="targets">What the outputs should be, [rows][columns]; NaN where that is not known.</param>
    /// <param name="losses">The mean losses, [rows].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The elements of a row, at least 1.</param>
    /// <param name="scale">What each derivative of a row without gaps is multiplied by.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Deltas<TLoss>(
        ref float preActivations, ref float targets, ref float losses, nint rows, nint columns, float scale)
        where TLoss : struct, ILoss
    {
        for (nint row = 0; row < rows; row++)
        {
            ref float x = ref Unsafe.Add(ref preActivations, row * columns);
            ref float target = ref Unsafe.Add(ref targets, row * columns);
            ref float loss = ref Unsafe.Add(ref losses, row);
            float weight = Weight(ref target, columns);
            RowLoss.Deltas<Present<TLoss>>(ref x, ref target, ref loss, 1, columns, scale * weight);
            loss *= weight;
        }
    }

    /// <summary>The factor from the mean over all elements to the mean over present elements; exactly 1 if none is missing.</summary>
    private static float Weight(ref float targets, nint columns)
    {
        float present = PresentValues.Count(ref targets, columns);
        return present == 0f ? 0f : columns / present;
    }
}

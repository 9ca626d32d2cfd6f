using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>From the mean loss of a row to the negative logarithm of the likelihood of all its values.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LikelihoodScale
{
    /// <summary><c>losses[r] = factor * losses[r] + constant</c></summary>
    /// <param name="losses">The mean losses, then the negative logarithms, [rows].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="factor">What the mean is multiplied by.</param>
    /// <param name="constant">What is added: the part that no output changes.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Apply(ref float losses, nint rows, float factor, float constant) =>
        LaneSweep.Run(new Step(ref losses, factor, constant), 0, rows);

    /// <summary><c>losses[r] = factor * losses[r] + constant * (the values of row r that are there)</c></summary>
    /// <param name="losses">The losses, then the negative logarithms, [rows].</param>
    /// <param name="values">The samples, [rows][columns]; NaN where a value is missing.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The values of a sample.</param>
    /// <param name="factor">What a loss is multiplied by.</param>
    /// <param name="constant">What is added for each value that is there.</param>
    public static void ApplyToPresent(ref float losses, ref float values, nint rows, nint columns, float factor, float constant)
    {
        for (nint row = 0; row < rows; row++)
        {
            float present = PresentValues.Count(ref Unsafe.Add(ref values, row * columns), columns);
            Apply(ref Unsafe.Add(ref losses, row), 1, factor, constant * present);
        }
    }

    internal readonly ref struct Step(ref float losses, float factor, float constant) : ILaneStep
    {
        private readonly ref float _losses = ref losses;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
            => V.Store(V.MultiplyAdd(V.Load(in _losses, lane), V.Create(factor), V.Create(constant)), ref _losses, lane);
    }
}

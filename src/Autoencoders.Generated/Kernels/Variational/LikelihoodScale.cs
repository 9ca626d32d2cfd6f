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
    [MethodImpl(Compile.Whole)]
    public static void Apply(ref float losses, nint rows, float factor, float constant) =>
        LaneSweep.Run(new Step(ref losses, factor, constant), 0, rows);

    internal readonly ref struct Step(ref float losses, float factor, float constant) : ILaneStep
    {
        private readonly ref float _losses = ref losses;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
            => V.Store(V.MultiplyAdd(V.Load(in _losses, lane), V.Create(factor), V.Create(constant)), ref _losses, lane);
    }
}

using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Adds a register of one sample's gradients to those of the samples before.</summary>
internal static class GradientLanes
{
    /// <summary>Gradients that lie side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<V>(V sum, ref float target, bool isFirst)
        where V : struct, ILanes<V>
        => V.Store(isFirst ? sum : V.Load(in target) + sum, ref target);

    /// <summary>Gradients that lie at one distance.</summary>
    [MethodImpl(Compile.Whole)]
    public static void Scatter<V>(V sum, ref float target, nint distance, bool isFirst)
        where V : struct, ILanes<V>
    {
        for (nint lane = 0; lane < V.Count; lane++)
            Add(Lanes1.Load(in Unsafe.As<V, float>(ref sum), lane), ref Unsafe.Add(ref target, lane * distance), isFirst);
    }

    /// <summary>Gradients of neighbouring steps of a window.</summary>
    [MethodImpl(Compile.Whole)]
    public static void ScatterSteps<L, V>(V sum, ref float gradients, nint step, bool isFirst)
        where L : struct, IWeightLayout
        where V : struct, ILanes<V>
    {
        for (nint lane = 0; lane < V.Count; lane++)
            Add(Lanes1.Load(in Unsafe.As<V, float>(ref sum), lane), ref Unsafe.Add(ref gradients, L.Offset(step + lane)), isFirst);
    }
}

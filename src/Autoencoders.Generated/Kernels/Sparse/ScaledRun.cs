using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>The steps on a run of neighbors in memory: clearing, adding a multiple of another run, bias and activation.</summary>
internal static class ScaledRun
{
    /// <summary>Writes zeros.</summary>
    public static void Clear(ref float run, nint length) => MemoryMarshal.CreateSpan(ref run, (int)length).Clear();

    /// <summary><c>run[j] += factor * source[j]</c></summary>
    [MethodImpl(Jit.Optimized)]
    public static void Add(float factor, ref float source, ref float run, nint length)
    {
        if (Vector512.IsHardwareAccelerated)
            Add<Lanes16>(factor, ref source, ref run, length);
        else if (Vector256.IsHardwareAccelerated)
            Add<Lanes8>(factor, ref source, ref run, length);
        else
            Add<Lanes4>(factor, ref source, ref run, length);
    }

    /// <summary><c>run[j] = f(scale * run[j] + bias[j])</c></summary>
    public static void Finish<TActivation>(ref float run, ref float bias, float scale, nint length)
        where TActivation : struct, IActivation =>
        LaneSweep.Run(new FinishStep<TActivation>(ref run, ref bias, scale), 0, length);

    /// <summary>The addition in registers of one width, four at a time; what is left over one by one.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Add<V>(float factor, ref float source, ref float run, nint length)
        where V : struct, ILanes<V>
    {
        nint index = 0;
        V multiple = V.Create(factor);
        for (; index + (4 * V.Count) <= length; index += 4 * V.Count)
        {
            V first = V.Load(in run, index), second = V.Load(in run, index + V.Count);
            V third = V.Load(in run, index + (2 * V.Count)), fourth = V.Load(in run, index + (3 * V.Count));
            V.AddProduct(ref first, multiple, in source, index);
            V.AddProduct(ref second, multiple, in source, index + V.Count);
            V.AddProduct(ref third, multiple, in source, index + (2 * V.Count));
            V.AddProduct(ref fourth, multiple, in source, index + (3 * V.Count));
            V.Store(first, ref run, index);
            V.Store(second, ref run, index + V.Count);
            V.Store(third, ref run, index + (2 * V.Count));
            V.Store(fourth, ref run, index + (3 * V.Count));
        }

        for (; index + V.Count <= length; index += V.Count)
            V.Store(V.MultiplyAdd(multiple, V.Load(in source, index), V.Load(in run, index)), ref run, index);
        for (; index < length; index++)
        {
            Lanes1 sum = Lanes1.MultiplyAdd(Lanes1.Create(factor), Lanes1.Load(in source, index), Lanes1.Load(in run, index));
            Lanes1.Store(sum, ref run, index);
        }
    }

    private readonly ref struct FinishStep<TActivation>(ref float run, ref float bias, float scale) : ILaneStep
        where TActivation : struct, IActivation
    {
        private readonly ref float _run = ref run;
        private readonly ref float _bias = ref bias;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V sum = V.MultiplyAdd(V.Create(scale), V.Load(in _run, lane), V.Load(in _bias, lane));
            V.Store(TActivation.Forward(sum), ref _run, lane);
        }
    }
}

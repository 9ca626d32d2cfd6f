using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>
/// Noise that is done to each value on its own, as a function of a key and the element's index in the batch: the same bits in registers of
/// any width and in any division of the rows.
/// </summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ElementNoise
{
    /// <summary><c>outputs[i]</c> = <c>inputs[i]</c> with the noise of element firstElement + i</summary>
    /// <typeparam name="TNoise">What is done to each value.</typeparam>
    /// <param name="inputs">The values, [count].</param>
    /// <param name="outputs">The values with noise, [count]; it may be the inputs.</param>
    /// <param name="firstElement">Which element of the batch the first one is.</param>
    /// <param name="count">The number of elements.</param>
    /// <param name="amount">How much noise.</param>
    /// <param name="key">What the noise depends on: another one for each layer and each step.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Apply<TNoise>(ref float inputs, ref float outputs, nint firstElement, nint count, float amount, ulong key)
        where TNoise : struct, IElementNoise
    {
        if (Vector512.IsHardwareAccelerated)
            Apply<TNoise, Lanes16>(ref inputs, ref outputs, firstElement, count, amount, key);
        else if (Vector256.IsHardwareAccelerated)
            Apply<TNoise, Lanes8>(ref inputs, ref outputs, firstElement, count, amount, key);
        else
            Apply<TNoise, Lanes4>(ref inputs, ref outputs, firstElement, count, amount, key);
    }

    /// <summary>The same in registers of one width.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Apply<TNoise, V>(
        ref float inputs, ref float outputs, nint firstElement, nint count, float amount, ulong key)
        where TNoise : struct, IElementNoise
        where V : struct, ILanes<V>
    {
        Span<float> memory = stackalloc float[RandomWords.Memory];
        for (nint start = 0; start < count; start += RandomWords.Strip)
        {
            nint elements = Math.Min(RandomWords.Strip, count - start);
            ref float random = ref TNoise.IsNormal
                ? ref RandomWords.Fill(default(TailWord), memory, firstElement + start, elements, key)
                : ref RandomWords.Fill(default(UniformWord), memory, firstElement + start, elements, key);
            Step<TNoise> step = new(ref random, ref Unsafe.Add(ref inputs, start), ref Unsafe.Add(ref outputs, start), amount);
            LaneSweep.Run<Step<TNoise>, V>(step, 0, elements);
        }
    }

    private readonly ref struct Step<TNoise>(ref float random, ref float inputs, ref float outputs, float amount) : ILaneStep
        where TNoise : struct, IElementNoise
    {
        private readonly ref float _random = ref random;
        private readonly ref float _inputs = ref inputs;
        private readonly ref float _outputs = ref outputs;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V number = V.Load(in _random, lane);
            if (TNoise.IsNormal)
                number = NormalDistribution.OfTail(number);
            V.Store(TNoise.Apply(V.Load(in _inputs, lane), number, V.Create(amount)), ref _outputs, lane);
        }
    }
}

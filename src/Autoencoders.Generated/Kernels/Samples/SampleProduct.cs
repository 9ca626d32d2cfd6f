using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>The dense layer of one sample: the product of a row and a matrix, a bias and an activation.</summary>
/// <remarks>
/// For generated code: the memory behind the references is not checked. The text of a small layer, which is written without a loop, adds
/// up in the same order.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SampleProduct
{
    // Eight sums in flight keep both multiply-add units of the usual core busy, and fit where there are 16 registers.
    private const int MostSums = 8, MostChains = 4;

    /// <summary>
    /// <c>output[j] = activation(bias[j] + Σ input[i] * weights[i, j])</c>. Where the columns of a strip need few registers, each sum runs
    /// in two or four chains, which hide the latency of a multiply-add. The registers are those of 8, 4 and 1 lanes on every machine, so
    /// that the chains and the bits are the same.
    /// </summary>
    /// <typeparam name="TActivation">The activation.</typeparam>
    /// <param name="weights">The weights, [inputs][units].</param>
    /// <param name="bias">The bias, [units].</param>
    /// <param name="input">The sample, [inputs].</param>
    /// <param name="output">The result, [units].</param>
    /// <param name="inputs">The terms of each sum.</param>
    /// <param name="units">The number of sums.</param>
    /// <param name="start">
    /// The value that a further chain starts from: 0, or -0, to which a product is added as if it stood alone.
    /// </param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Multiply<TActivation>(
        ref float weights, ref float bias, ref float input, ref float output, nint inputs, nint units, float start)
        where TActivation : struct, IActivation
    {
        if (TActivation.IsLong)
        {
            Run<Identity>(ref weights, ref bias, ref input, ref output, inputs, units, start, MostChains);
            ActivationPass.Forward<TActivation>(ref output, ref output, units);
        }
        else
        {
            Run<TActivation>(ref weights, ref bias, ref input, ref output, inputs, units, start, MostChains);
        }
    }

    /// <summary>The same in the order of a batch: each sum starts from 0 and runs in one chain, and the bias is added last.</summary>
    /// <typeparam name="TActivation">The activation.</typeparam>
    /// <param name="weights">The weights, [inputs][units].</param>
    /// <param name="bias">The bias, [units].</param>
    /// <param name="input">The sample, [inputs].</param>
    /// <param name="output">The result, [units].</param>
    /// <param name="inputs">The terms of each sum.</param>
    /// <param name="units">The number of sums.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyLikeBatch<TActivation>(
        ref float weights, ref float bias, ref float input, ref float output, nint inputs, nint units)
        where TActivation : struct, IActivation
    {
        MemoryMarshal.CreateSpan(ref output, (int)units).Clear();
        Run<Identity>(ref weights, ref output, ref input, ref output, inputs, units, 0f, mostChains: 1);
        Addition.Forward<TActivation>(ref output, ref bias, ref output, units);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Run<TActivation>(
        ref float weights, ref float start, ref float input, ref float output, nint inputs, nint units, float further, nint mostChains)
        where TActivation : struct, IActivation
    {
        nint column = units / Lanes8.Count * Lanes8.Count, end = units / Lanes4.Count * Lanes4.Count;
        Strips<Lanes8, TActivation>(ref weights, ref start, ref input, ref output, inputs, units, further, mostChains, 0, column);
        Strips<Lanes4, TActivation>(ref weights, ref start, ref input, ref output, inputs, units, further, mostChains, column, end);
        Strips<Lanes1, TActivation>(ref weights, ref start, ref input, ref output, inputs, units, further, mostChains, end, units);
    }

    /// <summary>The columns in registers of one width, which they fill.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Strips<V, TActivation>(
        ref float weights, ref float start, ref float input, ref float output, nint inputs, nint units, float further, nint mostChains,
        nint column, nint end)
        where V : struct, ILanes<V>
        where TActivation : struct, IActivation
        => Strips<
            OneRegister<V>,
            Beside<OneRegister<V>, OneRegister<V>>,
            Beside<Beside<OneRegister<V>, OneRegister<V>>, Beside<OneRegister<V>, OneRegister<V>>>,
            TActivation>(
            ref Unsafe.Add(ref weights, column), ref Unsafe.Add(ref start, column), ref input, ref Unsafe.Add(ref output, column),
            inputs, units, further, mostChains, (end - column) / V.Count, V.Count);

    /// <summary>Strips of eight registers, and one of those that are left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Strips<TOne, TTwo, TFour, TActivation>(
        ref float weights, ref float start, ref float input, ref float output, nint inputs, nint units, float further, nint mostChains,
        nint registers, nint lanes)
        where TOne : struct, IColumnSums<TOne>
        where TTwo : struct, IColumnSums<TTwo>
        where TFour : struct, IColumnSums<TFour>
        where TActivation : struct, IActivation
    {
        for (nint strip = registers / MostSums; strip > 0; strip--)
        {
            Strip.OneChain<Beside<TFour, TFour>, TActivation>(ref weights, ref start, ref input, ref output, inputs, units, further);
            weights = ref Unsafe.Add(ref weights, MostSums * lanes);
            start = ref Unsafe.Add(ref start, MostSums * lanes);
            output = ref Unsafe.Add(ref output, MostSums * lanes);
        }

        nint chains = Chains(registers % MostSums, inputs, mostChains);
        switch (registers % MostSums)
        {
            case 1:
                Strip.Chains<TOne, TActivation>(ref weights, ref start, ref input, ref output, inputs, units, further, chains);
                break;
            case 2:
                Strip.Chains<TTwo, TActivation>(ref weights, ref start, ref input, ref output, inputs, units, further, chains);
                break;
            case 3:
                Strip.Chains<Beside<TTwo, TOne>, TActivation>(ref weights, ref start, ref input, ref output, inputs, units, further, chains);
                break;
            case 4:
                Strip.Chains<TFour, TActivation>(ref weights, ref start, ref input, ref output, inputs, units, further, chains);
                break;
            case 5:
                Strip.OneChain<Beside<TFour, TOne>, TActivation>(ref weights, ref start, ref input, ref output, inputs, units, further);
                break;
            case 6:
                Strip.OneChain<Beside<TFour, TTwo>, TActivation>(ref weights, ref start, ref input, ref output, inputs, units, further);
                break;
            case 7:
                Strip.OneChain<Beside<TFour, Beside<TTwo, TOne>>, TActivation>(ref weights, ref start, ref input, ref output, inputs, units, further);
                break;
        }
    }

    /// <summary>The chains of a sum, so that at most eight sums are in flight and each chain has a term.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Chains(nint registers, nint inputs, nint mostChains)
    {
        nint chains = registers <= 2 ? 4 : registers <= 4 ? 2 : 1;
        return Math.Min(Math.Min(chains, mostChains), inputs >= 4 ? 4 : inputs >= 2 ? 2 : 1);
    }
}

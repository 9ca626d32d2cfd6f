using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The position of an output of a linear upsampling between its inputs along one axis: the center of output o lies at <c>(o + 0.5) / factor
/// - 0.5</c>, counted in inputs, and at 0 where that is less. It is found in halves of outputs, which are whole numbers, so that no output
/// is taken for the neighbor of another input by rounding.
/// </summary>
internal readonly struct LinearSource
{
    /// <summary>Any output.</summary>
    /// <param name="output">The output, from 0.</param>
    /// <param name="factor">How many outputs an input becomes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LinearSource(int output, int factor)
    {
        int halves = Math.Max(0, 2 * output + 1 - factor);
        First = halves / (2 * factor);
        SecondWeight = Weight(halves % (2 * factor), factor);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private LinearSource(float secondWeight) => SecondWeight = secondWeight;

    /// <summary>The last input that does not stand behind the output.</summary>
    public int First { get; }

    /// <summary>The part that the first input has in the output.</summary>
    public float FirstWeight => 1f - SecondWeight;

    /// <summary>The part that the input after the first has.</summary>
    public float SecondWeight { get; }

    /// <summary>One of the outputs, factor in number, that stand between the centers of the first two inputs.</summary>
    /// <param name="index">Which of them.</param>
    /// <param name="factor">How many outputs an input becomes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LinearSource Between(int index, int factor) => new(Weight(2 * index + 1 - factor % 2, factor));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Weight(int halves, int factor) => halves * (0.5f / factor);
}

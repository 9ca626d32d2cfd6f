using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>Weights of 8 bits with a step for each output, which is a 127th of the largest weight to it, and a bias.</summary>
internal sealed class ByteMatrix
{
    private readonly AlignedFloats _weights;
    private readonly int[] _offsets;
    private readonly float[] _steps;
    private readonly float[] _bias;
    private readonly ByteRun[] _runs;

    /// <param name="matrix">The weights, run after run.</param>
    /// <param name="runs">The place of each run, and its inputs.</param>
    public ByteMatrix(WeightMatrix matrix, ReadOnlySpan<(int Offset, int Inputs)> runs)
    {
        (Outputs, Width, _bias) = (matrix.Outputs, BytePanels.WholePanels(matrix.Outputs), matrix.Bias);
        (_steps, _offsets, _runs) = (new float[Outputs], new int[Width], new ByteRun[runs.Length]);
        int inputs = 0;
        for (int run = 0; run < runs.Length; run++)
        {
            int whole = BytePanels.WholeGroups(runs[run].Inputs);
            _runs[run] = new ByteRun(runs[run].Offset, whole / BytePanels.Group);
            inputs += whole;
        }

        _weights = new AlignedFloats(checked(inputs / sizeof(float) * Width));
        for (int output = 0; output < Outputs; output++)
            Round(matrix, output, runs, inputs);
    }

    /// <summary>The outputs.</summary>
    public int Outputs { get; }

    /// <summary>The sums of a row: the outputs, and those that fill up the last panel.</summary>
    public int Width { get; }

    /// <summary>The bytes of its numbers.</summary>
    public long SizeInBytes =>
        (sizeof(float) * ((long)_weights.Length + _steps.Length + _bias.Length)) + (sizeof(int) * (long)_offsets.Length);

    /// <summary>The sums of products of rows, [rows][<see cref="Width"/>].</summary>
    /// <param name="memory">The memory of the rows.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="places">The place of each row in it.</param>
    /// <param name="sums">Receives the sums.</param>
    public void Multiply(ref sbyte memory, int length, ReadOnlySpan<int> places, ref int sums) => ByteProduct.Multiply(new ByteOperands(
        ref Unsafe.As<float, sbyte>(ref _weights.Start), ref MemoryMarshal.GetArrayDataReference(_offsets), _runs, Width,
        ref memory, length, places, ref sums));

    /// <summary>The outputs of one row from its sums.</summary>
    public void ToFloats(ref int sums, float step, ref float outputs) =>
        ByteSums.ToFloats(ref sums, step, ref _steps[0], ref _bias[0], ref outputs, Outputs);

    /// <summary>The outputs of rows that have one step from their sums.</summary>
    /// <param name="sums">The sums.</param>
    /// <param name="step">The step of the rows.</param>
    /// <param name="outputs">The memory of the outputs.</param>
    /// <param name="places">The place of each row's outputs in it, in distances.</param>
    /// <param name="distance">The floats of a distance.</param>
    public void ToFloats(ref int sums, float step, ref float outputs, ReadOnlySpan<int> places, int distance) =>
        ByteSums.ToFloats(ref sums, Width, step, ref _steps[0], ref _bias[0], ref outputs, places, distance, Outputs);

    private void Round(WeightMatrix matrix, int output, ReadOnlySpan<(int Offset, int Inputs)> runs, int inputs)
    {
        float step = Step(matrix, output);
        _steps[output] = step;
        if (!(step > 0))
            return;

        Span<sbyte> weights = MemoryMarshal.Cast<float, sbyte>(_weights.Span);
        int input = 0, place = 0;
        foreach ((_, int length) in runs)
        {
            for (int i = 0; i < length; i++, input++)
            {
                sbyte whole = (sbyte)Math.Clamp(Math.Round(matrix[input, output] / (double)step), -ByteRow.Most, ByteRow.Most);
                weights[BytePanels.IndexOf(place + i, output, inputs, Outputs)] = whole;
                _offsets[output] = unchecked(_offsets[output] - (128 * whole));
            }

            place += BytePanels.WholeGroups(length);
        }
    }

    // Not a number if a weight is not finite, so that the output is not a number either.
    private static float Step(WeightMatrix matrix, int output)
    {
        float largest = 0;
        for (int input = 0; input < matrix.Inputs; input++)
            largest = Math.Max(largest, Math.Abs(matrix[input, output]));
        return float.IsFinite(largest) ? largest / ByteRow.Most : float.NaN;
    }
}

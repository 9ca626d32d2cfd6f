using System.Runtime.CompilerServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>A dense layer with weights of 8 bits. Each row has a step of its own.</summary>
internal sealed class ByteLayer(WeightMatrix matrix) : ISmallLayer
{
    private const int MostRows = 16;

    private readonly ByteMatrix _matrix = new(matrix, [(0, matrix.Inputs)]);
    private readonly int _inputs = matrix.Inputs;
    private readonly int[] _places = Places(BytePanels.WholeGroups(matrix.Inputs));

    public long SizeInBytes => _matrix.SizeInBytes;

    public void Run(ref float input, ref float second, ref float output, int rows)
    {
        for (int first = 0; first < rows; first += MostRows)
        {
            int count = Math.Min(MostRows, rows - first);
            RunBlock(ref Unsafe.Add(ref input, first * _inputs), ref Unsafe.Add(ref output, first * _matrix.Outputs), count);
        }
    }

    private void RunBlock(ref float input, ref float output, int rows)
    {
        int pitch = BytePanels.WholeGroups(_inputs);
        using PooledFloats memory = new((rows * pitch / sizeof(float)) + (rows * _matrix.Width));
        ref int sums = ref Unsafe.As<float, int>(ref memory.Start);
        ref sbyte bytes = ref Unsafe.As<float, sbyte>(ref Unsafe.Add(ref memory.Start, rows * _matrix.Width));
        Span<float> steps = stackalloc float[MostRows];
        for (int row = 0; row < rows; row++)
            steps[row] = Quantize(ref Unsafe.Add(ref input, row * _inputs), ref Unsafe.Add(ref bytes, row * pitch));
        _matrix.Multiply(ref bytes, rows * pitch, _places.AsSpan(0, rows), ref sums);
        for (int row = 0; row < rows; row++)
        {
            _matrix.ToFloats(
                ref Unsafe.Add(ref sums, row * _matrix.Width), steps[row], ref Unsafe.Add(ref output, row * _matrix.Outputs));
        }
    }

    private float Quantize(ref float input, ref sbyte bytes)
    {
        float step = ByteRow.Step(ref input, _inputs);
        ByteRow.Quantize(ref input, step, ref bytes, _inputs);
        return step;
    }

    private static int[] Places(int pitch)
    {
        var places = new int[MostRows];
        for (int row = 0; row < MostRows; row++)
            places[row] = checked(row * pitch);
        return places;
    }
}

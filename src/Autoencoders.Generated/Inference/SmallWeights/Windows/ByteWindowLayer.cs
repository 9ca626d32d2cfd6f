using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// A convolution with weights of 8 bits. Each sample becomes bytes once, with a step of its own and zeros around it; its windows are the
/// rows of a product where they lie.
/// </summary>
internal sealed class ByteWindowLayer : ISmallLayer
{
    private const int MostPositions = 32;

    private readonly SmallWindow _window;
    private readonly List<ByteWindowPart> _parts = [];
    private readonly int _memoryLength;
    private readonly int _sumsLength;

    public ByteWindowLayer(SmallWindow window, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        _window = window;
        foreach (WindowPhase phase in window.Phases)
        {
            for (int group = 0; group < window.Groups; group++)
            {
                var matrix = new ByteMatrix(phase.Matrix(window, group, weights, bias), phase.Runs(window, group));
                _parts.Add(new ByteWindowPart(phase, group * window.Outputs, matrix));
                _sumsLength = MostPositions * matrix.Width;
                SizeInBytes += matrix.SizeInBytes;
            }
        }

        // The last group of a run may reach beyond it, where weights are 0.
        _memoryLength = BytePanels.WholeGroups(window.PaddedLength) + BytePanels.Group;
    }

    public long SizeInBytes { get; }

    public void Run(ref float input, ref float second, ref float output, int rows)
    {
        using PooledFloats memory = new(_sumsLength + (_memoryLength / sizeof(float)));
        ref int sums = ref Unsafe.As<float, int>(ref memory.Start);
        ref sbyte bytes = ref Unsafe.As<float, sbyte>(ref Unsafe.Add(ref memory.Start, _sumsLength));
        MemoryMarshal.CreateSpan(ref bytes, _memoryLength).Clear();
        for (nint row = 0; row < rows; row++)
        {
            float step = Quantize(ref Unsafe.Add(ref input, row * _window.InputLength), ref bytes);
            foreach (ByteWindowPart part in _parts)
                Run(part, step, ref bytes, ref sums, ref Unsafe.Add(ref output, (row * _window.OutputLength) + part.Filter));
        }
    }

    private float Quantize(ref float sample, ref sbyte bytes)
    {
        float step = ByteRow.Step(ref sample, _window.InputLength);
        for (int row = 0; row < _window.Rows; row++)
        {
            ByteRow.Quantize(
                ref Unsafe.Add(ref sample, row * _window.RowLength), step, ref Unsafe.Add(ref bytes, _window.PlaceOfRow(row)),
                _window.RowLength);
        }

        return step;
    }

    private void Run(ByteWindowPart part, float step, ref sbyte bytes, ref int sums, ref float output)
    {
        (int[] places, int[] targets) = (part.Phase.Places, part.Phase.Targets);
        for (int first = 0; first < places.Length; first += MostPositions)
        {
            int count = Math.Min(MostPositions, places.Length - first);
            part.Matrix.Multiply(ref bytes, _memoryLength, places.AsSpan(first, count), ref sums);
            part.Matrix.ToFloats(ref sums, step, ref output, targets.AsSpan(first, count), _window.Filters);
        }
    }
}

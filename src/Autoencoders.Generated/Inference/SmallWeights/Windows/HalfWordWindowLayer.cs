using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>A convolution with weights of bfloat16: windows are copied out of the sample, and are the rows of a product.</summary>
internal sealed class HalfWordWindowLayer : ISmallLayer
{
    // So many that a product has time to make floats of its weights, so few that they stay in a cache.
    private const int MostPositions = 256, MostFloats = 32 * 1024;

    private readonly SmallWindow _window;
    private readonly List<HalfWordWindowPart> _parts = [];

    public HalfWordWindowLayer(SmallWindow window, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        _window = window;
        foreach (WindowPhase phase in window.Phases)
        {
            for (int group = 0; group < window.Groups; group++)
            {
                var matrix = new HalfWordMatrix(phase.Matrix(window, group, weights, bias));
                _parts.Add(new HalfWordWindowPart(phase, group * window.Outputs, phase.Runs(window, group), matrix));
                SizeInBytes += matrix.SizeInBytes;
            }
        }
    }

    public long SizeInBytes { get; }

    public void Run(ref float input, ref float second, ref float output, int rows)
    {
        using PooledFloats padded = new(_window.PaddedLength);
        for (nint row = 0; row < rows; row++)
        {
            _window.Pad(ref Unsafe.Add(ref input, row * _window.InputLength), ref padded.Start);
            foreach (HalfWordWindowPart part in _parts)
                Run(part, ref padded.Start, ref Unsafe.Add(ref output, (row * _window.OutputLength) + part.Filter));
        }
    }

    private void Run(HalfWordWindowPart part, ref float padded, ref float output)
    {
        (int inputs, int outputs) = (part.Matrix.Inputs, part.Matrix.Outputs);
        (int[] places, int[] targets) = (part.Phase.Places, part.Phase.Targets);
        int most = Math.Clamp(MostFloats / (inputs + outputs), 1, Math.Min(MostPositions, places.Length));
        using PooledFloats memory = new(most * (inputs + outputs));
        ref float results = ref Unsafe.Add(ref memory.Start, most * inputs);
        for (int first = 0; first < places.Length; first += most)
        {
            int count = Math.Min(most, places.Length - first);
            Copy(part.Runs, ref padded, places.AsSpan(first, count), ref memory.Start);
            part.Matrix.Multiply(ref memory.Start, ref results, count);
            for (int position = 0; position < count; position++)
            {
                MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref results, position * outputs), outputs)
                    .CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref output, targets[first + position] * _window.Filters), outputs));
            }
        }
    }

    private static void Copy((int Offset, int Inputs)[] runs, ref float padded, ReadOnlySpan<int> places, ref float windows)
    {
        foreach (int place in places)
        {
            foreach ((int offset, int inputs) in runs)
            {
                MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref padded, place + offset), inputs)
                    .CopyTo(MemoryMarshal.CreateSpan(ref windows, inputs));
                windows = ref Unsafe.Add(ref windows, inputs);
            }
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>The layers of a network with small weights, and its loss, on one row.</summary>
internal sealed class SmallInference
{
    private readonly ISmallLayer[] _layers;
    private readonly int _encoder;
    private readonly int _beforeLoss;
    private readonly int _width;
    private readonly SmallLoss _loss;

    public SmallInference(NetworkDescription network, ReadOnlySpan<float> state, WeightPrecision precision)
    {
        ISmallLayer[] encoder = SmallLayers.Of(network, NetworkSide.Encoder, state, precision);
        _layers = [.. encoder, .. SmallLayers.Of(network, NetworkSide.Decoder, state, precision)];
        _encoder = encoder.Length;
        _loss = new SmallLoss(network);
        _beforeLoss = _layers.Length - (_loss.ContainsActivation ? 1 : 0);
        foreach (ISmallLayer layer in _layers)
        {
            _width = Math.Max(_width, layer.Width);
            SizeInBytes += layer.SizeInBytes;
        }
    }

    public long SizeInBytes { get; }

    public void Encode(ReadOnlySpan<float> input, Span<float> code) => Run(0, _encoder, input, code);

    public void Decode(ReadOnlySpan<float> code, Span<float> reconstruction) => Run(_encoder, _layers.Length, code, reconstruction);

    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => Run(0, _layers.Length, input, reconstruction);

    public float Error(ReadOnlySpan<float> input)
    {
        using PooledFloats memory = new(2 * _width);
        ref float sample = ref MemoryMarshal.GetReference(input);
        return _loss.Of(ref Run(0, _beforeLoss, ref sample, ref memory.Start), ref sample, input.Length);
    }

    private void Run(int first, int end, ReadOnlySpan<float> input, Span<float> output)
    {
        using PooledFloats memory = new(2 * _width);
        ref float result = ref Run(first, end, ref MemoryMarshal.GetReference(input), ref memory.Start);
        MemoryMarshal.CreateSpan(ref result, output.Length).CopyTo(output);
    }

    /// <summary>Runs layers in turns through two halves of memory; the last output.</summary>
    private ref float Run(int first, int end, ref float input, ref float memory)
    {
        ref float current = ref input;
        for (int i = first; i < end; i++)
        {
            ref float next = ref Unsafe.Add(ref memory, ((i - first) % 2) * _width);
            _layers[i].Run(ref current, ref next);
            current = ref next;
        }

        return ref current;
    }
}

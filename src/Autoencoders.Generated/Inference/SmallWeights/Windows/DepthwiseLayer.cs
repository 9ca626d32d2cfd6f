using System.Runtime.CompilerServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>A convolution with a window of its own for each channel. Its few weights stay floats.</summary>
internal sealed class DepthwiseLayer : ISmallLayer
{
    private readonly SmallWindow _window;
    private readonly float[] _weights;
    private readonly float[] _bias;

    public DepthwiseLayer(SmallWindow window, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        (_window, _weights, _bias) = (window, new float[weights.Length], bias.ToArray());
        for (int channel = 0; channel < window.Channels; channel++)
        {
            for (int element = 0; element < window.Elements; element++)
                _weights[(element * window.Channels) + channel] = weights[(channel * window.Elements) + element];
        }
    }

    public long SizeInBytes => sizeof(float) * ((long)_weights.Length + _bias.Length);

    public void Run(ref float input, ref float second, ref float output, int rows)
    {
        using PooledFloats padded = new(_window.PaddedLength);
        for (nint row = 0; row < rows; row++)
        {
            _window.Pad(ref Unsafe.Add(ref input, row * _window.InputLength), ref padded.Start);
            foreach (WindowPhase phase in _window.Phases)
                Run(phase, ref padded.Start, ref Unsafe.Add(ref output, row * _window.OutputLength));
        }
    }

    private void Run(WindowPhase phase, ref float padded, ref float output)
    {
        for (int position = 0; position < phase.Places.Length; position++)
        {
            DepthwiseStep step = new(
                ref Unsafe.Add(ref padded, phase.Places[position]), ref _weights[0], ref _bias[0],
                ref Unsafe.Add(ref output, phase.Targets[position] * _window.Channels), phase.Taps, _window.Channels);
            LaneSweep.Run(step, 0, _window.Channels);
        }
    }
}

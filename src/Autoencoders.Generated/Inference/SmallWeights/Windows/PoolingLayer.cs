using System.Runtime.CompilerServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>The largest value or the mean of each channel in each window; what lies beyond the input does not count.</summary>
/// <param name="rows">The windows downwards.</param>
/// <param name="columns">The windows to the right.</param>
/// <param name="channels">The channels.</param>
/// <param name="isMean">Whether it is the mean.</param>
internal sealed class PoolingLayer(SmallAxis rows, SmallAxis columns, int channels, bool isMean) : ISmallLayer
{
    public long SizeInBytes => 0;

    /// <summary>The layer as described.</summary>
    public static PoolingLayer Of(LayerDescription layer)
    {
        bool isMean = layer.Kind is LayerKinds.AveragePool1D or LayerKinds.AveragePool2D;
        int channels = layer.Output[^1];
        return layer.Input.Length == 2
            ? new PoolingLayer(SmallAxis.None, Axis(0), channels, isMean)
            : new PoolingLayer(Axis(0), Axis(1), channels, isMean);

        SmallAxis Axis(int direction) => SmallAxis.Over(
            layer.Input[direction], layer.Output[direction], layer.GetSizes(FactNames.Kernel)[direction],
            layer.GetInt32(FactNames.Stride), 1, layer.GetSizes(FactNames.Pads)[direction]);
    }

    /// <summary>One window over the whole input, a mean.</summary>
    public static PoolingLayer OfAll(LayerDescription layer)
    {
        int channels = layer.Output[^1], positions = LayerSize.Of(layer.Input) / channels;
        return new PoolingLayer(SmallAxis.None, SmallAxis.Over(positions, 1, positions, 1, 1, 0), channels, isMean: true);
    }

    public void Run(ref float input, ref float second, ref float output, int samples)
    {
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < rows.Output; y++)
                RunRow(ref input, ref output, y);
            input = ref Unsafe.Add(ref input, rows.Input * columns.Input * channels);
            output = ref Unsafe.Add(ref output, rows.Output * columns.Output * channels);
        }
    }

    private void RunRow(ref float input, ref float output, int y)
    {
        (int top, int bottom) = rows.Within(y);
        for (int x = 0; x < columns.Output; x++)
        {
            (int left, int right) = columns.Within(x);
            PoolingStep step = new(
                ref Unsafe.Add(ref input, ((top * columns.Input) + left) * channels),
                ref Unsafe.Add(ref output, ((y * columns.Output) + x) * channels),
                bottom - top, right - left, columns.Input * channels, channels, isMean);
            LaneSweep.Run(step, 0, channels);
        }
    }
}

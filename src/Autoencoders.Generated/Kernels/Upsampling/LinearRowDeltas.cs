using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Adds one row of the deltas of a linear upsampling to the deltas of the input rows that it stands between, with the weights of the
/// forward pass.
/// </summary>
internal readonly struct LinearRowDeltas : IRowStep
{
    public static bool IsChain => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take<W, E, V>(in SampleTensors tensors, int y, int channel)
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        int factor = W.OutputWidth / W.InputWidth, before = factor / 2;
        nint output = (nint)y * W.OutputWidth * W.InputChannels + channel;
        LinearSource source = new(y, W.OutputHeight / W.InputHeight);
        nint input = (nint)source.First * W.InputWidth * W.InputChannels + channel;
        nint below = source.First + 1 < W.InputHeight ? (nint)W.InputWidth * W.InputChannels : 0;
        V sum = V.Zero;
        for (int x = 0; x < before; x++)
        {
            sum += V.Load(in tensors.Deltas, output);
            output += W.InputChannels;
        }

        for (int column = 1; column < W.InputWidth; column++)
        {
            V next = V.Zero;
            for (int x = 0; x < factor; x++)
            {
                LinearSource between = LinearSource.Between(x, factor);
                V delta = V.Load(in tensors.Deltas, output);
                sum = V.MultiplyAdd(V.Create(between.FirstWeight), delta, sum);
                next = V.MultiplyAdd(V.Create(between.SecondWeight), delta, next);
                output += W.InputChannels;
            }

            AddColumn<W, V>(tensors, source, input, below, sum);
            input += W.InputChannels;
            sum = next;
        }

        for (int x = before; x < factor; x++)
        {
            sum += V.Load(in tensors.Deltas, output);
            output += W.InputChannels;
        }

        AddColumn<W, V>(tensors, source, input, below, sum);
    }

    /// <summary>Divides the sum of one column between two rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddColumn<W, V>(in SampleTensors tensors, LinearSource source, nint input, nint below, V sum)
        where W : struct, ISlidingWindow
        where V : struct, ILanes<V>
    {
        AddWeighted(tensors, source.FirstWeight, sum, input);
        if (W.OutputHeight != W.InputHeight)
            AddWeighted(tensors, source.SecondWeight, sum, input + below);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddWeighted<V>(in SampleTensors tensors, float weight, V sum, nint input)
        where V : struct, ILanes<V>
    {
        V value = V.MultiplyAdd(V.Create(weight), sum, V.Load(in tensors.InputDeltas, input));
        V.Store(value, ref tensors.InputDeltas, input);
    }
}

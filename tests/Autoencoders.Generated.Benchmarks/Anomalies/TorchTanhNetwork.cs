using Autoencoders.Benchmarks.Peers;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Anomalies;

/// <summary>The same network as a user of TorchSharp writes it, with <c>mse_loss</c> and <c>optim.Adam</c>.</summary>
internal sealed class TorchTanhNetwork : IDisposable
{
    private readonly Sequential _network = Sequential();
    private readonly int _length;
    private readonly optim.Optimizer _optimizer;

    /// <param name="sizes">The units from input to reconstruction; the layer in the middle makes the code.</param>
    /// <param name="weights">The first weights, in the order of the layers.</param>
    /// <param name="learningRate">Adam's.</param>
    public TorchTanhNetwork(int[] sizes, float[][] weights, double learningRate)
    {
        set_num_threads(1);
        _length = sizes[0];
        int layers = sizes.Length - 1;
        for (int layer = 0; layer < layers; layer++)
        {
            _network.append(Linear(sizes[layer], sizes[layer + 1]));
            bool isLinear = layer == layers - 1 || layer == (layers / 2) - 1;
            if (!isLinear)
                _network.append(Tanh());
        }
        TorchModel.Fill(_network, weights);
        _optimizer = optim.Adam(_network.parameters(), learningRate);
    }

    /// <summary>Its Adam leaves native memory to the finalizer.</summary>
    public static void Rest()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    public void Step(float[] batch)
    {
        using var scope = NewDisposeScope();
        Tensor input = tensor(batch).reshape(-1, _length);
        _optimizer.zero_grad();
        Tensor loss = functional.mse_loss(_network.call(input), input);
        loss.backward();
        _optimizer.step();
    }

    /// <summary>The mean squared error of each row.</summary>
    public float[] Errors(float[] rows)
    {
        using var scope = NewDisposeScope();
        using (inference_mode())
        {
            Tensor input = tensor(rows).reshape(-1, _length);
            return (_network.call(input) - input).square().mean([1]).data<float>().ToArray();
        }
    }

    public void Dispose()
    {
        _optimizer.Dispose();
        _network.Dispose();
    }
}

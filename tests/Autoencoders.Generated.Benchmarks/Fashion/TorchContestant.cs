using Autoencoders.Benchmarks.Peers;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Fashion;

/// <summary>The same network as a user of TorchSharp writes it, with <c>binary_cross_entropy</c> and <c>optim.Adam</c>.</summary>
internal sealed class TorchContestant : IContestant
{
    private readonly Sequential _network;
    private readonly long[] _shape;
    private readonly double _noise;
    private readonly optim.Optimizer _optimizer;

    /// <param name="network">With its first weights.</param>
    /// <param name="shape">The dimensions of a sample.</param>
    /// <param name="threads">The threads that it may use.</param>
    /// <param name="noise">The deviation of normal noise that is added to what it learns from.</param>
    public TorchContestant(Sequential network, int[] shape, int threads, double noise = 0)
    {
        set_num_threads(threads);
        _network = network;
        _shape = [-1, .. shape];
        _noise = noise;
        _optimizer = optim.Adam(network.parameters(), Schedule.LearningRate);
    }

    public string Name => TorchPeer.PeerName;

    public float Step(float[] batch)
    {
        using var scope = NewDisposeScope();
        Tensor input = tensor(batch).reshape(_shape);
        Tensor seen = _noise == 0 ? input : input + (_noise * randn_like(input));
        _optimizer.zero_grad();
        Tensor loss = functional.binary_cross_entropy(_network.call(seen), input);
        OneDnn.Backward(loss);
        _optimizer.step();
        return loss.item<float>();
    }

    public float[] Reconstruct(float[] rows)
    {
        using var scope = NewDisposeScope();
        using (inference_mode())
            return _network.call(tensor(rows).reshape(_shape)).data<float>().ToArray();
    }

    /// <summary>Its Adam leaves native memory to the finalizer.</summary>
    public void Rest()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    public void Dispose()
    {
        _optimizer.Dispose();
        _network.Dispose();
    }
}

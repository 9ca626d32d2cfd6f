using Autoencoders.Benchmarks.Comparing;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>TorchSharp as its users write it: an <c>nn.Sequential</c>, <c>mse_loss</c> and <c>optim.Adam</c>.</summary>
internal sealed class TorchPeer : IPeer
{
    public const string PeerName = "torchsharp";

    private readonly Case _work;
    private readonly Sequential _network;
    private readonly Tensor _input;
    private readonly optim.Optimizer? _optimizer;

    private TorchPeer(Case work)
    {
        set_num_threads(work.Threads);
        _work = work;
        _network = TorchModel.Build(work.Work.Layers);
        _input = tensor(ChannelOrder.First(work.Input, work.Work.Shape)).reshape([work.Batch, .. work.Work.Shape]);
        if (work.Mode == Mode.Train)
            _optimizer = optim.Adam(_network.parameters(), Case.LearningRate);
        else
            _network.eval();
    }

    public string Name => PeerName;

    /// <summary>Its Adam leaves native memory to the finalizer: without collections it would slow down from step to step.</summary>
    public int CallsBeforeRest => _optimizer is null ? int.MaxValue : 20;

    public static IPeer? Compute(Case work) => new TorchPeer(work);

    public float[] Answer()
    {
        using var scope = NewDisposeScope();
        if (_optimizer is not null)
            return [Step().item<float>()];
        using (inference_mode())
            return ChannelOrder.Last(_network.call(_input).data<float>().ToArray(), _work.Work.Shape);
    }

    public void Run(int calls)
    {
        if (_optimizer is null)
            Infer(calls);
        else
            Train(calls);
    }

    public void Rest()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    public void Dispose()
    {
        _optimizer?.Dispose();
        _input.Dispose();
        _network.Dispose();
    }

    private void Infer(int calls)
    {
        using var mode = inference_mode();
        for (int call = 0; call < calls; call++)
            _network.call(_input).Dispose();
    }

    private void Train(int calls)
    {
        for (int call = 0; call < calls; call++)
        {
            using var scope = NewDisposeScope();
            Step();
        }
    }

    private Tensor Step()
    {
        _optimizer!.zero_grad();
        Tensor loss = functional.mse_loss(_network.call(_input), _input);
        OneDnn.Backward(loss);
        _optimizer.step();
        return loss;
    }
}

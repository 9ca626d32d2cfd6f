using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>The input of modules added to their output.</summary>
internal sealed class TorchResidual : Module<Tensor, Tensor>
{
    private readonly Sequential _span = Sequential();

    public TorchResidual(IEnumerable<Module<Tensor, Tensor>> span)
        : base(nameof(TorchResidual))
    {
        foreach (Module<Tensor, Tensor> module in span)
            _span.append(module);
        register_module("span", _span);
    }

    public override Tensor forward(Tensor input) => input + _span.call(input);
}

using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>A module that reads its channels last, in a Sequential whose channels stand first; no value is moved.</summary>
internal sealed class TorchPositions : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> _module;

    public TorchPositions(Module<Tensor, Tensor> module)
        : base(nameof(TorchPositions))
    {
        _module = module;
        register_module("module", module);
    }

    public override Tensor forward(Tensor input) => _module.call(input.movedim([1], [2])).movedim([2], [1]);
}

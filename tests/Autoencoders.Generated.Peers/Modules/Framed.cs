using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Modules;

/// <summary>
/// A module of PyTorch with something done to its input or its output, such as a padding that it does not know itself. Its parameters have
/// the names that they have without the frame.
/// </summary>
internal sealed class Framed : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> _module;

    public Framed(Module<Tensor, Tensor> module)
        : base(module.GetName())
    {
        _module = module;
        foreach ((string name, Parameter parameter) in module.named_parameters())
            register_parameter(name, parameter);
    }

    public Func<Tensor, Tensor> Before { get; init; } = input => input;

    public Func<Tensor, Tensor> After { get; init; } = output => output;

    public override Tensor forward(Tensor input) => After(_module.call(Before(input)));
}

using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Modules;

/// <summary>A linear layer with the transposed weights of another; only the bias is a parameter of its own.</summary>
internal sealed class TiedLinear : Module<Tensor, Tensor>
{
    private readonly Linear _source;
    private readonly Parameter _bias;

    public TiedLinear(Linear source)
        : base(nameof(TiedLinear))
    {
        _source = source;
        _bias = Parameter(zeros(source.in_features));
        register_parameter("bias", _bias);
    }

    public override Tensor forward(Tensor input) => functional.linear(input, _source.weight.t(), _bias);
}

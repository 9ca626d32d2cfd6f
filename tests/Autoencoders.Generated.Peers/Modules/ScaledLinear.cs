using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Modules;

/// <summary>A linear layer behind rows that are scaled to length 1.</summary>
internal sealed class ScaledLinear : Module<Tensor, Tensor>
{
    private readonly Parameter _weight;
    private readonly Parameter _bias;

    public ScaledLinear(long inputs, long units)
        : base(nameof(ScaledLinear))
    {
        _weight = Parameter(zeros(units, inputs));
        _bias = Parameter(zeros(units));
        register_parameter("weight", _weight);
        register_parameter("bias", _bias);
    }

    public override Tensor forward(Tensor input) => functional.linear(functional.normalize(input, 2, 1), _weight, _bias);
}

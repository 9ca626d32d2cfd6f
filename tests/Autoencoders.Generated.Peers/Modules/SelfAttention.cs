using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Modules;

/// <summary>
/// PyTorch's <c>nn.MultiheadAttention</c> of a sequence with itself, channels first. Its parameters have the names that they have there.
/// </summary>
internal sealed class SelfAttention : Module<Tensor, Tensor>
{
    private readonly MultiheadAttention _attention;
    private readonly bool _isCausal;

    public SelfAttention(long channels, long heads, bool isCausal)
        : base(nameof(SelfAttention))
    {
        // PyTorch makes it in single precision, whatever the default.
        _attention = MultiheadAttention(channels, heads);
        _attention.to(ScalarType.Float64);
        _isCausal = isCausal;
        Dictionary<string, Parameter> parameters = _attention.named_parameters().ToDictionary(pair => pair.name, pair => pair.parameter);
        register_parameter("in_proj_weight", parameters["in_proj_weight"]);
        register_parameter("in_proj_bias", parameters["in_proj_bias"]);
        register_module("out_proj", new Output(parameters["out_proj.weight"], parameters["out_proj.bias"]));
    }

    public override Tensor forward(Tensor input)
    {
        Tensor sequence = input.permute(2, 0, 1).contiguous();
        long length = sequence.shape[0];
        Tensor? mask = _isCausal ? full([length, length], double.NegativeInfinity, dtype: sequence.dtype).triu(1) : null;
        (Tensor output, _) = _attention.call(sequence, sequence, sequence, null, false, mask);
        return output.permute(1, 2, 0).contiguous();
    }

    private sealed class Output : Module
    {
        public Output(Parameter weight, Parameter bias)
            : base(nameof(Output))
        {
            register_parameter("weight", weight);
            register_parameter("bias", bias);
        }
    }
}

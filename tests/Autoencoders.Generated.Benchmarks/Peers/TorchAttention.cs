using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>
/// Multi-head self attention over [batch, length, channels] by PyTorch's fused <c>scaled_dot_product_attention</c>.
/// </summary>
internal sealed class TorchAttention : Module<Tensor, Tensor>
{
    private readonly long _channels;
    private readonly long _heads;
    private readonly Linear _projection;
    private readonly Linear _output;

    public TorchAttention(long channels, long heads)
        : base(nameof(TorchAttention))
    {
        (_channels, _heads) = (channels, heads);
        (_projection, _output) = (Linear(channels, 3 * channels), Linear(channels, channels));
        register_module("projection", _projection);
        register_module("output", _output);
    }

    public override Tensor forward(Tensor input)
    {
        (long batch, long length) = (input.shape[0], input.shape[1]);
        Tensor[] heads = [.. _projection.call(input).chunk(3, 2).Select(
            part => part.reshape(batch, length, _heads, _channels / _heads).transpose(1, 2))];
        Tensor read = functional.scaled_dot_product_attention(heads[0], heads[1], heads[2]);
        return _output.call(read.transpose(1, 2).reshape(batch, length, _channels));
    }
}

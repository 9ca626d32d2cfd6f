using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Modules;

/// <summary>
/// Bounds the values of each channel and rounds them: the quantizer of FSQ (Mentzer et al. 2023, appendix A.1), whose bounds lie a
/// thousandth beyond the outer levels.
/// </summary>
internal sealed class FiniteScalar(long[] levels) : Module<Tensor, Tensor>(nameof(FiniteScalar))
{
    /// <summary>Levels in place of values, with the gradients of the bounded values.</summary>
    public override Tensor forward(Tensor input)
    {
        using Tensor count = tensor(levels, dtype: ScalarType.Float64);
        Tensor half = (count - 1) * (1 + 1e-3) / 2, offset = where(count % 2 == 1, zeros_like(count), full_like(count, 0.5));
        Tensor shift = (offset / half).atanh();
        Tensor bounded = ((ChannelOrder.ToLast(input) + shift).tanh() * half) - offset;
        Tensor rounded = bounded + (bounded.round() - bounded).detach();
        return ChannelOrder.ToFirst(rounded / (count / 2).floor());
    }
}

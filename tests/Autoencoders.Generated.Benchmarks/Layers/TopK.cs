using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Layers;

/// <summary>Keeps the largest values of each row, as a user of TorchSharp writes it.</summary>
internal sealed class TopK(int count) : Module<Tensor, Tensor>(nameof(TopK))
{
    public override Tensor forward(Tensor input)
    {
        (Tensor values, Tensor indices) = input.topk(count, 1);
        return zeros_like(input).scatter(1, indices, values);
    }
}

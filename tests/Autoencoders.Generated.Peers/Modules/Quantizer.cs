using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Modules;

/// <summary>
/// Replaces vectors by the nearest entries of a codebook that follows them by moving averages: the quantizer of VQ-VAE (van den Oord et al.
/// 2017, appendix A.1) as it is usually written in PyTorch.
/// </summary>
internal sealed class Quantizer : Module<Tensor, Tensor>
{
    private readonly Quantization _quantization;
    private readonly Tensor _codebook;
    private readonly Tensor _counts;
    private readonly Tensor _sums;
    private Tensor? _vectors;
    private Tensor? _indices;

    public Quantizer(Quantization quantization)
        : base(nameof(Quantizer))
    {
        _quantization = quantization;
        _codebook = zeros(quantization.Entries, quantization.Length);
        _counts = zeros(quantization.Entries);
        _sums = zeros(quantization.Entries, quantization.Length);
        register_buffer("codebook", _codebook);
        register_buffer("counts", _counts);
        register_buffer("sums", _sums);
    }

    /// <summary>The commitment term of each row that was run last.</summary>
    /// <remarks>Null before the first run: a tensor that is there from the beginning would be taken for a buffer.</remarks>
    public Tensor? Commitments { get; private set; }

    /// <summary>Entries in place of vectors, with the gradients of the vectors.</summary>
    public override Tensor forward(Tensor input)
    {
        Tensor last = ChannelOrder.ToLast(input);
        Tensor vectors = last.reshape(-1, _quantization.Length);
        Tensor distances = vectors.square().sum(1, keepdim: true) + _codebook.square().sum(1) - (2 * vectors.matmul(_codebook.t()));
        Tensor indices = distances.argmin(1);
        Tensor quantized = _codebook.index_select(0, indices).reshape(last.shape).detach();
        Commitments = (last - quantized).square().flatten(1).mean([1]);
        (_vectors, _indices) = (vectors.detach().clone(), indices.detach().clone());
        return ChannelOrder.ToFirst(last + (quantized - last).detach());
    }

    /// <summary>Moves the codebook towards the vectors that were run last.</summary>
    public void Update()
    {
        using var _ = no_grad();
        Tensor used = functional.one_hot(_indices!, _quantization.Entries).to(ScalarType.Float64);
        double decay = _quantization.Decay;
        _counts.copy_((decay * _counts) + ((1 - decay) * used.sum([0])));
        _sums.copy_((decay * _sums) + ((1 - decay) * used.t().matmul(_vectors!)));
        Tensor total = _counts.sum();
        Tensor smoothed = (_counts + 1e-5) / (total + (_quantization.Entries * 1e-5)) * total;
        _codebook.copy_(_sums / smoothed.unsqueeze(1));
    }
}

using Autoencoders.Benchmarks.Peers;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Fashion;

/// <summary>
/// The variational autoencoder as PyTorch's own example writes it: summed binary cross-entropy and divergence, here divided by the rows.
/// </summary>
internal sealed class TorchVariational : IContestant
{
    private readonly Sequential _encoder;
    private readonly Sequential _decoder;
    private readonly optim.Optimizer _optimizer;

    /// <param name="encoder">From images to means and logarithms of variances, with its first weights.</param>
    /// <param name="decoder">From codes to images, with its first weights.</param>
    /// <param name="threads">The threads that it may use.</param>
    public TorchVariational(Sequential encoder, Sequential decoder, int threads)
    {
        set_num_threads(threads);
        _encoder = encoder;
        _decoder = decoder;
        _optimizer = optim.Adam([.. encoder.parameters(), .. decoder.parameters()], Schedule.LearningRate);
    }

    public string Name => TorchPeer.PeerName;

    public float Step(float[] batch)
    {
        using var scope = NewDisposeScope();
        Tensor input = tensor(batch).reshape(-1, Images.VariationalAutoencoder.InputLength);
        _optimizer.zero_grad();
        Tensor loss = NegativeBounds(input).mean();
        loss.backward();
        _optimizer.step();
        return loss.item<float>();
    }

    public float[] Reconstruct(float[] rows)
    {
        using var scope = NewDisposeScope();
        using (inference_mode())
        {
            Tensor[] moments = _encoder.call(tensor(rows).reshape(-1, Images.VariationalAutoencoder.InputLength)).chunk(2, 1);
            return _decoder.call(moments[0]).data<float>().ToArray();
        }
    }

    public double[] Judge(float[] rows)
    {
        using var scope = NewDisposeScope();
        using (inference_mode())
        {
            Tensor bounds = NegativeBounds(tensor(rows).reshape(-1, Images.VariationalAutoencoder.InputLength));
            return Array.ConvertAll(bounds.data<float>().ToArray(), bound => (double)bound);
        }
    }

    /// <summary>Its Adam leaves native memory to the finalizer.</summary>
    public void Rest()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    public void Dispose()
    {
        _optimizer.Dispose();
        _encoder.Dispose();
        _decoder.Dispose();
    }

    private Tensor NegativeBounds(Tensor input)
    {
        Tensor[] moments = _encoder.call(input).chunk(2, 1);
        (Tensor mean, Tensor logVariance) = (moments[0], moments[1]);
        Tensor code = mean + (randn_like(mean) * (logVariance * 0.5).exp());
        Tensor entropy = functional.binary_cross_entropy(_decoder.call(code), input, reduction: Reduction.None).sum(1);
        Tensor divergence = (1 + logVariance - mean.pow(2) - logVariance.exp()).sum(1) * -0.5;
        return entropy + divergence;
    }
}

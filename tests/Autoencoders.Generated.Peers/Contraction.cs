using TorchSharp;
using static TorchSharp.torch;

namespace Autoencoders.Peers;

/// <summary>
/// The squared Frobenius norm of the encoder's Jacobian, whose rows autograd gives; they are differentiated again when the loss is.
/// </summary>
/// <param name="Weight">What it is multiplied by.</param>
/// <param name="Probes">The random directions of a row that estimate it; 0 for the norm itself.</param>
internal sealed record Contraction(double Weight, int Probes = 0)
{
    /// <summary>The norm of each row.</summary>
    /// <param name="encode">The encoder.</param>
    /// <param name="input">The rows.</param>
    /// <param name="directions">The directions, [rows][probes] before the shape of a sample; null for the norm itself.</param>
    public Tensor Rows(Func<Tensor, Tensor> encode, Tensor input, Tensor? directions)
    {
        Tensor variable = input.detach().clone().requires_grad_();
        Tensor code = encode(variable).flatten(1);
        Tensor norms = zeros(input.shape[0]);
        for (long unit = 0; unit < code.shape[1]; unit++)
        {
            Tensor row = autograd.grad([code.select(1, unit).sum()], [variable], retain_graph: true, create_graph: true)[0];
            norms += directions is null
                ? row.flatten(1).square().sum(1)
                : (row.unsqueeze(1) * directions).flatten(2).sum(2).square().mean([1]);
        }

        return norms;
    }
}

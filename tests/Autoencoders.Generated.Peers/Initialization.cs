using Autoencoders.Peers.Modules;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Autoencoders.Peers;

/// <summary>
/// The first parameters, from .NET's generator, whose sequence for a seed never changes. Running statistics are drawn too, so that their
/// use shows.
/// </summary>
internal static class Initialization
{
    private const float Deviation = 0.5f;

    public static void Draw(PyTorchNetwork network, Random random)
    {
        using var _ = no_grad();

        // PyTorch's own range for linear layers; a bias has that of the weights before it.
        float limit = Deviation;
        foreach ((string name, Parameter parameter) in network.named_parameters())
        {
            if (parameter.dim() > 1)
                limit = 1.7f / MathF.Sqrt(parameter.numel() / parameter.shape[0]);
            bool isFactor = parameter.dim() == 1 && name.EndsWith("weight", StringComparison.Ordinal);
            Draw(parameter, isFactor ? 1 : 0, isFactor ? Deviation : limit, random);
        }

        foreach ((string name, Tensor statistics) in network.named_buffers().Where(buffer => buffer.buffer.dtype == ScalarType.Float64))
            Draw(statistics, Center(name), Deviation, random);
    }

    /// <summary>Variances and counts are positive.</summary>
    private static float Center(string name) =>
        name.EndsWith("running_var", StringComparison.Ordinal) ? 1 : name.EndsWith("counts", StringComparison.Ordinal) ? 2 : 0;

    private static void Draw(Tensor target, float center, float deviation, Random random)
    {
        float[] values =
            [.. Enumerable.Range(0, (int)target.numel()).Select(_ => center + (deviation * ((2 * random.NextSingle()) - 1)))];
        target.copy_(tensor(values, ScalarType.Float64).reshape(target.shape));
    }
}

using Autoencoders.Peers.Modules;
using static TorchSharp.torch;

namespace Autoencoders.Peers.Layers;

/// <summary>
/// Group normalization over the positions and the channels of each group. TorchSharp refuses vectors, which become sequences of one position.
/// </summary>
internal sealed record GroupNorm(int Groups, Activation Activation) : Layer
{
    public double Epsilon { get; init; } = 1e-5;

    protected override string Words => FormattableString.Invariant($"groupnorm {Groups} epsilon {Epsilon} {Activation}");

    public override void AddTo(ModuleStack stack)
    {
        nn.Module<Tensor, Tensor> normalization = nn.GroupNorm(Groups, stack.Channels, Epsilon);
        if (stack.Sizes.Length == 0)
            normalization = new Framed(normalization) { Before = vector => vector.unsqueeze(-1), After = sequence => sequence.squeeze(-1) };
        stack.Add(normalization, stack.Shape);
        stack.Activate(Activation);
    }
}

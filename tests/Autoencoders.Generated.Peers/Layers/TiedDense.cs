using Autoencoders.Peers.Modules;
using TorchSharp.Modules;

namespace Autoencoders.Peers.Layers;

/// <summary>A dense layer of the decoder with the transposed weights of one of the encoder.</summary>
/// <param name="Source">The number of the encoder's module that has the weights.</param>
/// <param name="Activation">What is applied to its sums.</param>
internal sealed record TiedDense(int Source, Activation Activation) : Layer
{
    protected override string Words => $"tied to encoder.{Source} {Activation}";

    public override void AddTo(ModuleStack stack)
    {
        var source = (Linear)stack.Encoder[Source];
        stack.Add(new TiedLinear(source), source.in_features);
        stack.Activate(Activation);
    }
}

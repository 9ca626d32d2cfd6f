using Autoencoders.Peers.Modules;

namespace Autoencoders.Peers.Layers;

/// <summary>Layers whose input is added to their output.</summary>
/// <param name="Activation">What is applied to the sum.</param>
/// <param name="Span">The layers; they keep the shape.</param>
internal sealed record ResidualSpan(Activation Activation, params Layer[] Span) : Layer
{
    protected override string Words => $"residual ({string.Join(", ", (object[])Span)}) {Activation}";

    public override void AddTo(ModuleStack stack)
    {
        ModuleStack span = stack.Inner();
        foreach (Layer layer in Span)
            layer.AddTo(span);
        stack.Add(new Residual([.. span.Modules]), span.Shape);
        stack.Activate(Activation);
    }
}

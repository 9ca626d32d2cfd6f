using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Operations;

/// <summary>A pass of a layer, as its operands say.</summary>
/// <param name="Layer">The number of the layer.</param>
/// <param name="Kind">The pass.</param>
internal sealed record PassOperation(int Layer, PassKind Kind) : TrainingOperation(Layer)
{
    public override void Write(StepWriter step)
    {
        LayerPlan layer = step.Layer(Layer);
        layer.Pass(Kind).Call(step, layer);
    }
}

using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>Values added to each position that tell where it is: trained ones, or sines and cosines.</summary>
internal sealed class PositionsSource : ILayerSource
{
    public bool WorksInPlace => true;

    public void Add(LayerContext context)
    {
        string role = context.Layer.GetWord(FactNames.Values) == "learned" ? TensorRoles.Weight : TensorRoles.Positions;
        context.Call(
            ResidualSource.Sum, context.Input, context.Weights(role), CNumber.Of(context.OutputLength), context.Output);
    }
}

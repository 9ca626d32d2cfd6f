using Autoencoders.Generator.Tests.Networks.Functions;

namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>A layer with trained weights, which may be penalized.</summary>
internal abstract record WeightedReference : LayerReference
{
    public float L1 { get; init; }

    public float L2 { get; init; }

    public float WeightDecay { get; init; }

    protected override string Options => Named("L1", L1, 0) + Named("L2", L2, 0) + Named("WeightDecay", WeightDecay, 0);

    public override ActivationReference DefaultActivation(NetworkOptions options) => options.HiddenActivation;

    /// <summary>What weights cost.</summary>
    public double Penalty(double[] weights, ReferencePass pass)
    {
        if (L1 > 0)
        {
            foreach (double weight in weights)
                pass.SeeKink(Math.Abs(weight));
        }

        return weights.Sum(weight => (L1 * Math.Abs(weight)) + (L2 * weight * weight));
    }
}

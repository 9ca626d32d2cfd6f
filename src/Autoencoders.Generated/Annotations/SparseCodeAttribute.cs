namespace Autoencoders;

/// <summary>
/// A sparse code, between encoder and decoder: a sample uses only a few of its units. It may therefore be wider than the input. Set exactly
/// one of <see cref="ActivityL1"/>, <see cref="TargetRate"/> and <see cref="ActiveUnits"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class SparseCodeAttribute : WeightedAttribute
{
    /// <summary>The output of the layer before is the code.</summary>
    public SparseCodeAttribute()
    {
    }

    /// <summary>A dense layer makes the code, with the network's <see cref="AutoencoderAttribute.Code"/> activation.</summary>
    /// <param name="units">The length of the code.</param>
    public SparseCodeAttribute(int units) => Units = units;

    /// <summary>A dense layer makes the code.</summary>
    /// <param name="units">The length of the code.</param>
    /// <param name="activation">What is applied to each unit of the code.</param>
    public SparseCodeAttribute(int units, Activation activation)
        : base(activation) => Units = units;

    /// <summary>The length of the code; null where the output of the layer before is the code.</summary>
    public int? Units { get; }

    /// <summary>True if the mirror image of the dense layer has its transposed weights instead of weights of its own.</summary>
    public bool Tied { get; set; }

    /// <summary>
    /// The penalty <c>ActivityL1 Σ|c|</c> on the code of each sample, above 0. In reports, a unit is active where its magnitude is above
    /// 0.001.
    /// </summary>
    public float ActivityL1 { get; set; }

    /// <summary>
    /// The mean ρ that each unit is to have over a mini-batch, between 0 and 1 (Ng 2011): the penalty is <see cref="RateWeight"/> times the
    /// sum over the units of the Kullback-Leibler divergence <c>ρ ln(ρ/r) + (1-ρ) ln((1-ρ)/(1-r))</c>, where r is the unit's mean, kept
    /// between 1e-6 and 1 - 1e-6. Of an image or a sequence a channel is one unit, with its mean over all positions. The code needs an
    /// activation with outputs from 0 to 1, such as <see cref="Activation.Sigmoid"/>. In reports, a unit is active where it is above 1/2.
    /// </summary>
    public float TargetRate { get; set; }

    /// <summary>
    /// The weight of the divergence from <see cref="TargetRate"/>, above 0. Ng's 3, for half the sum of squares over patches of 8 x 8, is
    /// 0.1 for the mean of squares.
    /// </summary>
    public float RateWeight { get; set; } = 0.1f;

    /// <summary>
    /// The number of units that stay active: those with the largest values. The others become 0, in training and in inference (Makhzani and
    /// Frey 2013). Of equal values the first ones stay. In an image or a sequence, this many channels stay active at each position. From 1
    /// to the length of the code.
    /// </summary>
    public int ActiveUnits { get; set; }
}

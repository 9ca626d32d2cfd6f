namespace Autoencoders.Generator.Tests.Networks;

/// <summary>One run of a batch through a reference network: in which mode, and what was seen on the way.</summary>
/// <param name="isTraining">Whether noise is on and normalization takes the statistics of the batch.</param>
/// <param name="mask">What dropout keeps while training.</param>
/// <param name="noiseKey">What the random numbers of each layer are drawn with, by the layer's number from 1.</param>
internal sealed class ReferencePass(bool isTraining, DropoutMask? mask = null, Func<int, ulong>? noiseKey = null)
{
    /// <summary>
    /// How far from a kink a value must stay, so that neither a step of a central difference nor the rounding of single precision crosses
    /// it.
    /// </summary>
    private const double KinkRoom = 1e-4;

    public bool IsTraining => isTraining;

    /// <summary>Whether samples have noise: in training, and where a pass that is none knows what to draw it with.</summary>
    public bool Corrupts => isTraining || noiseKey is not null;

    public DropoutMask? Mask => mask;

    /// <summary>The values that later layers read again, by their names.</summary>
    public Dictionary<string, double[][]> Skipped { get; } = [];

    /// <summary>The condition of each row.</summary>
    public double[][] Conditions { get; set; } = [];

    /// <summary>
    /// The vectors that were replaced by entries of a codebook; a pass that begins with those of another one keeps their entries.
    /// </summary>
    public Dictionary<Layers.LayerModule, Layers.QuantizedBatch> Quantized { get; init; } = [];

    /// <summary>The terms of the loss beside the reconstruction: weights, and a value for each row.</summary>
    public Dictionary<string, (double Weight, double[] Values)> Terms { get; } = [];

    /// <summary>What the terms add to the objective.</summary>
    public double TermsObjective => Terms.Values.Sum(term => term.Weight * term.Values.Average());

    /// <summary>
    /// The least distance from a kink or a pole, in parts of what is needed: at 1 and above, derivatives can be compared.
    /// </summary>
    public double Margin { get; private set; } = double.PositiveInfinity;

    /// <summary>What the last layer computed before its activation.</summary>
    public double[][] Sums { get; set; } = [];

    /// <summary>Mean and unbiased variance of the batch by the name of the module that normalized it.</summary>
    public Dictionary<string, (double[] Mean, double[] Variance)> Statistics { get; } = [];

    /// <summary>What the random numbers of a layer are drawn with.</summary>
    public ulong NoiseKey(int layer) => (noiseKey ?? throw new InvalidOperationException("The noise of this pass is not known."))(layer);

    /// <summary>A layer adds a term to the loss of each row.</summary>
    public void AddTerm(string name, double weight, double[] values) => Terms.Add(name, (weight, values));

    /// <summary>A derivative jumps at this distance.</summary>
    public void SeeKink(double distance) => Margin = Math.Min(Margin, distance / KinkRoom);

    /// <summary>A value is divided by, which rounding and central differences bear only where it is not small.</summary>
    public void SeeDivisor(double value, double least) => Margin = Math.Min(Margin, value / least);
}

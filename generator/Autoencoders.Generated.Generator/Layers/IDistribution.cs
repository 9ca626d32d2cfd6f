namespace Autoencoders.Generator.Layers;

/// <summary>
/// A layer that makes a code by sampling a normal distribution for each row. It reads the means and then the log variances: the loss is the
/// negative evidence lower bound, and the network can draw samples.
/// </summary>
internal interface IDistribution : ILayer
{
    /// <summary>The variance of the values around a reconstruction, where the likelihood is that of normal distributions.</summary>
    float Variance { get; }
}

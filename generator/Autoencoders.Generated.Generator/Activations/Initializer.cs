namespace Autoencoders.Generator.Activations;

/// <summary>The bound of the uniform distribution that a layer's first weights are drawn from.</summary>
/// <param name="Name">The name in the field.</param>
/// <param name="Limit">The bound for a number of inputs and of outputs of one unit.</param>
internal sealed record Initializer(string Name, Func<int, int, double> Limit)
{
    /// <summary>Keeps the variance through rectified layers (He et al., 2015).</summary>
    public static Initializer He { get; } = new("He", (inputs, _) => Math.Sqrt(6.0 / inputs));

    /// <summary>Keeps the variance through layers that are linear near 0 (Glorot and Bengio, 2010).</summary>
    public static Initializer Glorot { get; } = new("Glorot", (inputs, outputs) => Math.Sqrt(6.0 / (inputs + (double)outputs)));
}

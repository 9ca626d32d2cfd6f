namespace Autoencoders;

/// <summary>
/// Makes the compiler write an autoencoder into this <c>partial class</c>. Either all sizes stand here, from input to code, or the
/// layers follow as attributes of their own: <see cref="InputAttribute"/>, <see cref="DenseAttribute"/>, <see cref="CodeAttribute"/>.
/// </summary>
/// <param name="sizes">
/// The number of units of the input, of each hidden layer and of the code, in this order; the decoder mirrors them.
/// Empty when the layers stand as attributes.
/// </param>
/// <example><code>
/// [Autoencoder(784, 128, 32, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
/// public sealed partial class DigitAutoencoder;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class AutoencoderAttribute(params int[] sizes) : Attribute
{
    /// <summary>The units of input, hidden layers and code; empty when the layers stand as attributes.</summary>
    public IReadOnlyList<int> Sizes { get; } = sizes;

    /// <summary>The activation of hidden layers that do not name their own.</summary>
    public Activation Hidden { get; set; } = Activation.Relu;

    /// <summary>The activation of the code where <see cref="CodeAttribute"/> does not name its own.</summary>
    public Activation Code { get; set; } = Activation.Identity;

    /// <summary>The activation of the last layer where the decoder is mirrored.</summary>
    public Activation Output { get; set; } = Activation.Identity;

    /// <summary>What training minimises and what <c>ReconstructionError</c> returns.</summary>
    public Loss Loss { get; set; } = Loss.MeanSquaredError;
}

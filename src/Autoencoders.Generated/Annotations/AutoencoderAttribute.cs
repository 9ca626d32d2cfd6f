namespace Autoencoders;

/// <summary>
/// Makes the compiler write an autoencoder into this <c>partial class</c>. Either all sizes stand here, from input to code, or the
/// layers follow as attributes of their own, from <see cref="InputAttribute"/> over <see cref="CodeAttribute"/> to the last layer.
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

    /// <summary>The activation of the last layer of a mirrored decoder. A class with <see cref="HeadAttribute"/> has none.</summary>
    public Activation Output { get; set; } = Activation.Identity;

    /// <summary>The slope of <see cref="Activation.LeakyRelu"/> in the activations named here: 0 or more.</summary>
    public float Slope { get; set; } = 0.01f;

    /// <summary>The limit of <see cref="Activation.Elu"/> in the activations named here: above 0.</summary>
    public float Alpha { get; set; } = 1f;

    /// <summary>True if the dense layers of a mirrored decoder have the transposed weights of the encoder's instead of their own.</summary>
    public bool Tied { get; set; }

    /// <summary>
    /// The loss that training minimizes and that <c>ReconstructionError</c> returns. A class with <see cref="HeadAttribute"/> has none.
    /// </summary>
    public Loss Loss { get; set; } = Loss.MeanSquaredError;

    /// <summary>The treatment of values of a sample that are NaN.</summary>
    public Missing Missing { get; set; } = Missing.Reject;

    /// <summary>
    /// False for a network that only infers: it loads and saves the weights files of the same declaration with training, has the same bits
    /// in inference and much less code. It does not implement <see cref="ITrainable{TSelf}"/>, so that a
    /// <see cref="Trainer{TNetwork}"/> of it does not compile. What acts only in training, such as dropout, may be declared all the same.
    /// </summary>
    /// <remarks>Any constant may stand here, so that one declaration serves the program that trains and the one that infers.</remarks>
    public bool Training { get; set; } = true;

    /// <summary>
    /// A safetensors file that becomes part of the assembly: the generated property <c>Trained</c> is the network with its weights, without
    /// a file at run time. The name is that of an item in the project: <c>&lt;AutoencoderWeights Include="digits.safetensors" /&gt;</c>.
    /// The compiler compares its tensors with the layers.
    /// </summary>
    /// <remarks>Any constant may stand here, null among them, so that the program that trains the network shares its declaration.</remarks>
    public string? Weights { get; set; }
}

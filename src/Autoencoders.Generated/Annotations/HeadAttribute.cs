namespace Autoencoders;

/// <summary>
/// The next columns of the output, with an activation and a loss of their own. The heads stand in the order of the columns and cover all
/// of them; the last layer leaves its activation to them. The reconstruction error of a sample is the sum of the losses of its heads, each
/// over its own columns, times their weights. A softmax is one over all columns of its head: a category as one-hot values.
/// </summary>
/// <param name="columns">The number of columns, at least 1.</param>
/// <param name="activation">The activation of the columns.</param>
/// <param name="loss">The loss of the columns, which must fit the activation.</param>
/// <example><code>
/// [Autoencoder(12, 8, 3)]
/// [Head(5, Activation.Identity, Loss.MeanSquaredError)]
/// [Head(4, Activation.Softmax, Loss.CategoricalCrossEntropy, Weight = 0.5f)]
/// [Head(3, Activation.Sigmoid, Loss.BinaryCrossEntropy)]
/// public sealed partial class OrderAutoencoder;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class HeadAttribute(int columns, Activation activation, Loss loss) : ActivatedAttribute(activation)
{
    /// <summary>The number of columns.</summary>
    public int Columns { get; } = columns;

    /// <summary>The loss of the columns.</summary>
    public Loss Loss { get; } = loss;

    /// <summary>The factor of the loss in the error of the network: above 0.</summary>
    public float Weight { get; set; } = 1f;
}

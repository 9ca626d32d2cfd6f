namespace Autoencoders;

/// <summary>
/// A fully connected layer for rows of which almost all values are 0, such as the items that a user chose of very many. It stands right
/// behind <c>[Input]</c>. Its weights are read and trained for the values that are not 0 alone, and the network learns from a
/// <see cref="SparseDataset"/> without a row that is written out.
/// </summary>
/// <remarks>
/// <para>The loss is <see cref="Loss.CategoricalCrossEntropy"/>, the negative logarithm of a multinomial likelihood (Liang et al., 2018: Mult-VAE
/// with <c>[VariationalCode]</c>, Mult-DAE with <c>[Code]</c>). Its softmax is over all columns: a training step holds as many floats as
/// the mini-batch has rows, times the columns.</para>
/// <para>An optimizer moves the weights of the columns that a mini-batch has, and leaves the others with all that it remembers of them as
/// they are (lazy Adam, as PyTorch's <c>SparseAdam</c>). With gradients summed over several mini-batches, it moves all.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class SparseDenseAttribute : ActivatedAttribute
{
    /// <summary>A layer with the network's <see cref="AutoencoderAttribute.Hidden"/> activation.</summary>
    /// <param name="units">The number of outputs.</param>
    public SparseDenseAttribute(int units) => Units = units;

    /// <summary>A layer with an activation of its own.</summary>
    /// <param name="units">The number of outputs.</param>
    /// <param name="activation">What is applied to each output.</param>
    public SparseDenseAttribute(int units, Activation activation)
        : base(activation) => Units = units;

    /// <summary>The number of outputs.</summary>
    public int Units { get; }

    /// <summary>True if each row is scaled to a vector of length 1, so that users of few items count as much as users of many.</summary>
    public bool UnitNorm { get; set; }

    /// <summary>The part of a row's values that each training step drops, at least 0 and below 1.</summary>
    public float Dropout { get; set; }

    /// <summary>The initializer that draws the first weights.</summary>
    public Initializer Initializer { get; set; } = Initializer.Default;

    /// <summary>Each first weight with <see cref="Initializer.Constant"/>.</summary>
    public float InitialValue { get; set; }
}

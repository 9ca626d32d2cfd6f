namespace Autoencoders;

/// <summary>
/// A layer with a memory: it reads [length, channels] position by position and carries a state from each to the next. The gates, their order
/// and the names of the tensors are those of PyTorch.
/// </summary>
public abstract class RecurrentAttribute : Attribute
{
    /// <summary>A layer of some units.</summary>
    /// <param name="units">The values of its state.</param>
    protected RecurrentAttribute(int units) => Units = units;

    /// <summary>The values of the state.</summary>
    public int Units { get; }

    /// <summary>
    /// True for the state behind each position, a sequence [length, units], which the next layer with a memory or a convolution reads. False
    /// for the last state alone, a vector, which suits a code. The names are those of Keras.
    /// </summary>
    public bool ReturnSequences { get; set; }

    /// <summary>
    /// True for a second layer of the same size that reads the sequence from its end to its beginning. Its states follow those of the first:
    /// twice as many outputs. The last state of each is that behind the position that it reads last.
    /// </summary>
    public bool Bidirectional { get; set; }

    /// <summary>
    /// The initializer that draws the first weights, with biases of zero. By default weights and biases are uniform in ±1/√units, as in
    /// PyTorch.
    /// </summary>
    public Initializer Initializer { get; set; } = Initializer.Default;

    /// <summary>Each first weight with <see cref="Initializer.Constant"/>.</summary>
    public float InitialValue { get; set; }
}

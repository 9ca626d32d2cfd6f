namespace Autoencoders;

/// <summary>
/// The contract of every generated network: its facts and its state. Library code is generic over networks and needs no reflection. Loading
/// needs the instance alone. <see cref="ITrainable{TSelf}"/> adds training, <see cref="IAutoencoder{TSelf}"/> inference.
/// </summary>
/// <typeparam name="TSelf">The generated class itself.</typeparam>
public interface INetwork<TSelf>
    where TSelf : class, INetwork<TSelf>
{
    /// <summary>The number of values of one sample.</summary>
    static abstract int InputLength { get; }

    /// <summary>The number of values of one code.</summary>
    static abstract int CodeLength { get; }

    /// <summary>The number of trained values: the length of <see cref="Parameters"/>.</summary>
    static abstract int ParameterCount { get; }

    /// <summary>
    /// The multiplications of one sample, which tell how many threads are worth waking: about <see cref="ParameterCount"/> where each
    /// weight is used once, far more where a convolution uses it at every position.
    /// </summary>
    static virtual long MultiplyAdds => TSelf.ParameterCount;

    /// <summary>The layers, which weights must fit, in one line: <c>input 784 | dense 32 identity | code | dense 784 sigmoid</c>.</summary>
    static abstract string Architecture { get; }

    /// <summary>The layers as data, made at the first call; <see cref="NetworkDescription.Of"/> gives it for a class.</summary>
    static abstract NetworkDescription Description { get; }

    /// <summary>
    /// The tensors that <see cref="State"/> is made of, without gap or overlap, in the order of their offsets: first the trained ones,
    /// which fill <see cref="Parameters"/>, then running statistics.
    /// </summary>
    static abstract ReadOnlySpan<TensorLayout> Tensors { get; }

    /// <summary>Makes a network with initialized weights.</summary>
    /// <param name="seed">The same seed gives the same weights, bit for bit.</param>
    static abstract TSelf Create(int seed);

    /// <summary>All weights and biases as one block.</summary>
    Span<float> Parameters { get; }

    /// <summary>
    /// All that a network remembers, and that a weights file holds, as one block: <see cref="Parameters"/>, and behind them what training
    /// measures rather than learns: the running statistics of batch normalization, codebooks with the counts and sums that they follow.
    /// A copy of <see cref="Parameters"/> alone is another network wherever there is more; <see cref="Clone"/> and
    /// <see cref="CopyFrom"/> copy all of it.
    /// </summary>
    Span<float> State { get; }

    /// <summary>
    /// A new network with the same <see cref="State"/>, bit for bit, that shares no memory with this one. This one may be used for
    /// inference meanwhile, but not be trained or loaded. A service that learns beside inference trains one network and, now and then,
    /// lets a clone of it take the place of the one that its threads read.
    /// </summary>
    TSelf Clone()
    {
        TSelf copy = TSelf.Create(seed: 0);
        State.CopyTo(copy.State);
        return copy;
    }

    /// <summary>
    /// Takes over the <see cref="State"/> of another network, bit for bit, and with it all that inference derives from it. Allocates
    /// nothing. Nobody else may use this network meanwhile; the other may be used for inference, but not be trained or loaded.
    /// </summary>
    /// <param name="other">The network to copy.</param>
    void CopyFrom(TSelf other)
    {
        ArgumentNullException.ThrowIfNull(other);
        other.State.CopyTo(State);
    }

    /// <summary>
    /// Runs every member of inference on throw-away values, so that all of it is compiled before its time matters. It changes nothing,
    /// allocates, and is safe beside inference. Networks that are not generated do nothing.
    /// </summary>
    void WarmUp()
    {
    }

    /// <summary>The number of values of the condition that encoder and decoder are given beside each sample; 0 without one.</summary>
    static virtual int ConditionLength => 0;

    /// <summary>
    /// True if samples may lack values, which are NaN: declared as <see cref="Missing.Masked"/>. Others train on finite values only.
    /// </summary>
    static virtual bool AcceptsMissing => false;

    /// <summary>
    /// The columns of the table that a network declares as its input, as by <see cref="NumericAttribute"/>; none for others, whose values
    /// all are numbers.
    /// </summary>
    static virtual InputColumns Columns => InputColumns.None;

    /// <summary>The samples that the reconstruction's loss is defined for; training refuses others.</summary>
    static virtual LossDomain LossDomain => LossDomain.Numbers;

    /// <summary>Runs inference on rows of network units, to compare its numbers with known ones.</summary>
    /// <returns>True if the network encodes; otherwise the codes are not written.</returns>
    internal bool Infer(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> codes, Span<float> reconstructions) =>
        throw new NotSupportedException($"{typeof(TSelf).Name} has no members that infer.");

    /// <summary>Decodes codes, to compare the reconstructions with known ones.</summary>
    /// <returns>True if the network decodes; otherwise nothing is written.</returns>
    internal bool InferFromCodes(ReadOnlySpan<float> codes, ReadOnlySpan<float> conditions, Span<float> reconstructions) => false;
}

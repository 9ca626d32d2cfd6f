namespace Autoencoders.Peers;

/// <summary>What a layer applies to its sums.</summary>
internal enum Activation
{
    Identity,
    Relu,
    Sigmoid,
    Tanh,
}

/// <summary>What training minimises.</summary>
internal enum Loss
{
    MeanSquaredError,
    BinaryCrossEntropy,
}

/// <summary>One fully connected layer.</summary>
internal sealed record Layer(int Units, Activation Activation)
{
    public override string ToString() => $"{Units} {Activation.ToString().ToLowerInvariant()}";
}

/// <summary>A network of which a reference file is made.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Input">The number of values of one sample.</param>
/// <param name="Encoder">The layers up to and with the code.</param>
/// <param name="Decoder">The layers after the code.</param>
/// <param name="Loss">What training minimises.</param>
internal sealed record NetworkDescription(string Name, int Input, Layer[] Encoder, Layer[] Decoder, Loss Loss)
{
    /// <summary>
    /// The networks that the tests declare again with attributes: each activation, each loss, widths that no register divides.
    /// </summary>
    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        new("linear", 10,
            [new(4, Activation.Identity)],
            [new(10, Activation.Identity)],
            Loss.MeanSquaredError),
        new("tiny", 16,
            [new(8, Activation.Relu), new(3, Activation.Identity)],
            [new(8, Activation.Relu), new(16, Activation.Identity)],
            Loss.MeanSquaredError),
        new("mirrored", 64,
            [new(32, Activation.Relu), new(8, Activation.Identity)],
            [new(32, Activation.Relu), new(64, Activation.Sigmoid)],
            Loss.BinaryCrossEntropy),
        new("odd", 13,
            [new(7, Activation.Tanh), new(5, Activation.Tanh), new(3, Activation.Tanh)],
            [new(5, Activation.Tanh), new(7, Activation.Tanh), new(13, Activation.Identity)],
            Loss.MeanSquaredError),
        new("logistic", 24,
            [new(10, Activation.Sigmoid), new(4, Activation.Sigmoid)],
            [new(10, Activation.Sigmoid), new(24, Activation.Sigmoid)],
            Loss.MeanSquaredError),
        new("wide", 70,
            [new(45, Activation.Tanh), new(17, Activation.Relu)],
            [new(45, Activation.Tanh), new(70, Activation.Sigmoid)],
            Loss.BinaryCrossEntropy),
        new("asymmetric", 20,
            [new(12, Activation.Tanh), new(6, Activation.Sigmoid)],
            [new(9, Activation.Relu), new(33, Activation.Identity), new(20, Activation.Tanh)],
            Loss.MeanSquaredError),
    ];
}

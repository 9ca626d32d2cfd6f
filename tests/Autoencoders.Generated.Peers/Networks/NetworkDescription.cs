using Autoencoders.Peers.Layers;

namespace Autoencoders.Peers.Networks;

/// <summary>A network of which a reference file is made.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Input">The shape of one sample, channels last.</param>
/// <param name="Encoder">The layers up to and with the code.</param>
/// <param name="Decoder">The layers after the code.</param>
internal sealed record NetworkDescription(string Name, long[] Input, Layer[] Encoder, Layer[] Decoder)
{
    /// <summary>The columns of the table that rows come from; null for other samples.</summary>
    public IReadOnlyList<Column>? Columns { get; init; }

    /// <summary>What training minimizes.</summary>
    public Loss Loss { get; init; } = Loss.MeanSquaredError;

    /// <summary>How the encoder is contracted; null where it is not.</summary>
    public Contraction? Contraction { get; init; }

    /// <summary>What replaces the encoder's last values by entries of a codebook; null where these are the code.</summary>
    public Quantization? Code { get; init; }

    /// <summary>What makes the code sparse; null where nothing does.</summary>
    public Sparsity? Sparsity { get; init; }

    /// <summary>The noise that training puts on the samples; null for none.</summary>
    public Corruption? Corruption { get; init; }

    /// <summary>Makes samples that suit the loss.</summary>
    public SampleMaker Samples { get; init; } = Peers.Samples.Waves;

    /// <summary>The rows of a mini-batch; as a prime, rows that fill no register tile.</summary>
    public int Batch { get; init; } = 3;

    /// <summary>How many mini-batches there are.</summary>
    public int Batches { get; init; } = 3;

    /// <summary>Whether the file has the parameters after training too; not all have, so that they stay small.</summary>
    public bool KeepsTrained { get; init; }

    /// <summary>
    /// Biases in front of a batch normalization, which takes them away again. Their gradients are zero, and in single precision rounding
    /// errors that Adam makes steps of; these show in inference, which has the means of earlier steps.
    /// </summary>
    public string[] Cancelled { get; init; } = [];

    /// <summary>How many rows there are.</summary>
    public int Rows => Batch * Batches;

    /// <summary>The number of the first layer here: in the library zeros for what is missing are a layer of their own before it.</summary>
    public int FirstLayer => Loss.IsOverPresent ? 2 : 1;

    /// <summary>Whether training can be compared: random numbers differ.</summary>
    public bool IsDeterministic => !Encoder.Concat(Decoder).OfType<Dropout>().Any();
}

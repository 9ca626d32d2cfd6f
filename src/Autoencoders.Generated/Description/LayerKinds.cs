namespace Autoencoders;

/// <summary>
/// The kinds of layers, as <see cref="LayerDescription.Kind"/> names them; each lists its facts. Images are height x width x channels,
/// sequences length x channels. A later version may add kinds: refuse those that you do not know.
/// </summary>
public static class LayerKinds
{
    /// <summary>A matrix and a bias: <see cref="FactNames.Units"/>, and <see cref="FactNames.Tied"/> where it has the weights of another.</summary>
    public const string Dense = "dense";

    /// <summary>
    /// The first layer of a network of sparse rows, a matrix and a bias: <see cref="FactNames.Units"/>, <see cref="FactNames.Scaling"/> and
    /// <see cref="FactNames.Rate"/>, the part of the values that training drops.
    /// </summary>
    public const string SparseDense = "sparsedense";

    /// <summary>
    /// A convolution over a sequence: <see cref="FactNames.Filters"/>, <see cref="FactNames.Kernel"/>, <see cref="FactNames.Stride"/>,
    /// <see cref="FactNames.Dilation"/>, <see cref="FactNames.Padding"/>, <see cref="FactNames.Pads"/>, <see cref="FactNames.Groups"/>.
    /// </summary>
    public const string Conv1D = "conv1d";

    /// <summary>A convolution over an image, with the facts of <see cref="Conv1D"/>.</summary>
    public const string Conv2D = "conv2d";

    /// <summary>
    /// A transposed convolution over a sequence, with the facts of <see cref="Conv1D"/>: its windows lie on its output. It has
    /// <see cref="FactNames.To"/> where it restores a length that these facts alone do not give.
    /// </summary>
    public const string ConvTranspose1D = "convtranspose1d";

    /// <summary>A transposed convolution over an image, with the facts of <see cref="ConvTranspose1D"/>.</summary>
    public const string ConvTranspose2D = "convtranspose2d";

    /// <summary>
    /// The largest value of each window of a sequence: <see cref="FactNames.Kernel"/>, <see cref="FactNames.Stride"/>,
    /// <see cref="FactNames.Padding"/>, <see cref="FactNames.Pads"/>.
    /// </summary>
    public const string MaxPool1D = "maxpool1d";

    /// <summary>The largest value of each window of an image, with the facts of <see cref="MaxPool1D"/>.</summary>
    public const string MaxPool2D = "maxpool2d";

    /// <summary>The mean of the values of each window that lie on the sequence, with the facts of <see cref="MaxPool1D"/>.</summary>
    public const string AveragePool1D = "averagepool1d";

    /// <summary>The mean of the values of each window that lie on the image, with the facts of <see cref="MaxPool1D"/>.</summary>
    public const string AveragePool2D = "averagepool2d";

    /// <summary>The mean of each channel.</summary>
    public const string GlobalAveragePool = "globalaveragepool";

    /// <summary>A sequence enlarged: <see cref="FactNames.Factor"/> and <see cref="FactNames.Mode"/>.</summary>
    public const string Upsample1D = "upsample1d";

    /// <summary>An image enlarged, with the facts of <see cref="Upsample1D"/>.</summary>
    public const string Upsample2D = "upsample2d";

    /// <summary>A vector repeated at each position: <see cref="FactNames.To"/>.</summary>
    public const string Upsample = "upsample";

    /// <summary>
    /// A layer of gated recurrent units over a sequence: <see cref="FactNames.Units"/>, <see cref="FactNames.States"/>,
    /// <see cref="FactNames.Directions"/>.
    /// </summary>
    public const string Gru = "gru";

    /// <summary>A layer of long short-term memory over a sequence, with the facts of <see cref="Gru"/>.</summary>
    public const string Lstm = "lstm";

    /// <summary>Zeros in place of random values in training: <see cref="FactNames.Rate"/>.</summary>
    public const string Dropout = "dropout";

    /// <summary>Batch normalization of each channel: <see cref="FactNames.Momentum"/> and <see cref="FactNames.Epsilon"/>.</summary>
    public const string BatchNorm = "batchnorm";

    /// <summary>Layer normalization over the channels of each position: <see cref="FactNames.Epsilon"/>.</summary>
    public const string LayerNorm = "layernorm";

    /// <summary>
    /// Group normalization over the positions and the channels of each group: <see cref="FactNames.Groups"/> and
    /// <see cref="FactNames.Epsilon"/>.
    /// </summary>
    public const string GroupNorm = "groupnorm";

    /// <summary>
    /// Multi-head self attention over the positions of a sequence: <see cref="FactNames.Heads"/> and <see cref="FactNames.Mask"/>.
    /// </summary>
    public const string Attention = "attention";

    /// <summary>Values added to each position that tell where it is: <see cref="FactNames.Values"/>.</summary>
    public const string Positions = "positions";

    /// <summary>The sum of the two values that it reads: the one before it, and the start of the span.</summary>
    public const string Residual = "residual";

    /// <summary>The channels of the second value that it reads, behind those of the first at each position.</summary>
    public const string Concatenate = "concatenate";

    /// <summary>The condition of the sample joined behind the channels of each position: <see cref="FactNames.Length"/>.</summary>
    public const string Condition = "condition";

    /// <summary>The columns of a table in the encodings of their kinds: <see cref="FactNames.Kinds"/>.</summary>
    public const string Columns = "columns";

    /// <summary>The sample with a number in place of missing values: <see cref="FactNames.As"/>.</summary>
    public const string Missing = "missing";

    /// <summary>Noise on the sample in training: <see cref="FactNames.Noise"/>, and <see cref="FactNames.Amount"/> of a known noise.</summary>
    public const string Corruption = "corruption";

    /// <summary>
    /// The code of a variational autoencoder: it reads means and then log variances, and gives the means, or a sample in training. Its
    /// facts are <see cref="FactNames.Beta"/>, <see cref="FactNames.Variance"/> and, where there are any, <see cref="FactNames.FreeBits"/>.
    /// </summary>
    public const string Gaussian = "gaussian";

    /// <summary>
    /// Each part of a vector replaced by the nearest entry of a codebook: <see cref="FactNames.Entries"/>, <see cref="FactNames.Length"/>,
    /// <see cref="FactNames.Commitment"/>, <see cref="FactNames.Decay"/>, <see cref="FactNames.Restart"/>.
    /// </summary>
    public const string Codebook = "codebook";

    /// <summary>Each value bounded and rounded to one of the levels of its channel: <see cref="FactNames.Levels"/>.</summary>
    public const string FiniteScalar = "finitescalar";

    /// <summary>A penalty on the magnitudes of the code in training: <see cref="FactNames.Weight"/>.</summary>
    public const string Activity = "activity";

    /// <summary>A penalty on the mean of each unit of the code in training: <see cref="FactNames.Target"/>, <see cref="FactNames.Weight"/>.</summary>
    public const string Rate = "rate";

    /// <summary>The largest units of each position, and 0 for the others: <see cref="FactNames.Active"/>.</summary>
    public const string Largest = "largest";
}

namespace Autoencoders;

/// <summary>The names of facts; <see cref="LayerKinds"/> and <see cref="CodeKinds"/> say which kind has which.</summary>
public static class FactNames
{
    /// <summary>The number of outputs of a dense layer, or of values in the state of a layer with a memory.</summary>
    public const string Units = "units";

    /// <summary>The number of the layer whose weights, transposed, a dense layer has instead of its own.</summary>
    public const string Tied = "tied";

    /// <summary>A word, <c>all</c> or <c>last</c>: whether a layer gives its state behind each position, or the last one.</summary>
    public const string States = "states";

    /// <summary>1, or 2 for a layer that reads the sequence from its end too.</summary>
    public const string Directions = "directions";

    /// <summary>The number of output channels.</summary>
    public const string Filters = "filters";

    /// <summary>The lengths of a window, one for each direction: height and width, or the length along a sequence.</summary>
    public const string Kernel = "kernel";

    /// <summary>The distance between neighboring windows, in each direction.</summary>
    public const string Stride = "stride";

    /// <summary>The distance between neighboring elements of a window, in each direction.</summary>
    public const string Dilation = "dilation";

    /// <summary>A word, <c>same</c>, <c>valid</c> or <c>causal</c>: the members of <see cref="Autoencoders.Padding"/>.</summary>
    public const string Padding = "padding";

    /// <summary>
    /// The places beyond the edges that windows cover: before the input in each direction, then behind it in each direction (as in ONNX).
    /// Of a transposed convolution, those beyond the edges of its output.
    /// </summary>
    public const string Pads = "pads";

    /// <summary>The number of groups into which channels are divided.</summary>
    public const string Groups = "groups";

    /// <summary>The number of heads of an attention.</summary>
    public const string Heads = "heads";

    /// <summary>A word, <c>causal</c> or <c>none</c>: whether an attention hides later positions from earlier ones.</summary>
    public const string Mask = "mask";

    /// <summary>A word, <c>sinusoidal</c> or <c>learned</c>: the values that tell where a position is.</summary>
    public const string Values = "values";

    /// <summary>The output shape.</summary>
    public const string To = "to";

    /// <summary>The factor by which each direction grows.</summary>
    public const string Factor = "factor";

    /// <summary>A word, <c>nearest</c> or <c>linear</c>: the members of <see cref="Interpolation"/>.</summary>
    public const string Mode = "mode";

    /// <summary>The part of the values that become 0.</summary>
    public const string Rate = "rate";

    /// <summary>The part of running statistics that a step replaces.</summary>
    public const string Momentum = "momentum";

    /// <summary>The number added to a variance before its root is taken.</summary>
    public const string Epsilon = "epsilon";

    /// <summary>The number of entries of a codebook.</summary>
    public const string Entries = "entries";

    /// <summary>The number of values: of an entry of a codebook, or of a condition.</summary>
    public const string Length = "length";

    /// <summary>The weight of the commitment term.</summary>
    public const string Commitment = "commitment";

    /// <summary>The part of a codebook's moving averages that a step keeps.</summary>
    public const string Decay = "decay";

    /// <summary>The part of the mean use below which an entry starts again.</summary>
    public const string Restart = "restart";

    /// <summary>The number of levels of each channel.</summary>
    public const string Levels = "levels";

    /// <summary>The kinds of columns in words, with their sizes: <c>numeric 2, categorical 200 x 8, cyclic 24</c>.</summary>
    public const string Kinds = "kinds";

    /// <summary>The number in place of missing values.</summary>
    public const string As = "as";

    /// <summary>The weight of the divergence from the standard normal distribution.</summary>
    public const string Beta = "beta";

    /// <summary>The variance of a normal likelihood.</summary>
    public const string Variance = "variance";

    /// <summary>The least divergence that counts for a unit, in nats.</summary>
    public const string FreeBits = "freebits";

    /// <summary>A word: the member of <see cref="Autoencoders.Noise"/> in lower case, or the name of a type that is an <see cref="ICorruption"/>.</summary>
    public const string Noise = "noise";

    /// <summary>The amount of noise.</summary>
    public const string Amount = "amount";

    /// <summary>The number of units that stay.</summary>
    public const string Active = "active";

    /// <summary>The weight of a penalty.</summary>
    public const string Weight = "weight";

    /// <summary>The wanted mean of a unit.</summary>
    public const string Target = "target";

    /// <summary>The number of random directions that estimate a contraction; 0 where it is computed exactly.</summary>
    public const string Probes = "probes";

    /// <summary>A word: <c>unitnorm</c> if each row is scaled to length 1, else <c>none</c>.</summary>
    public const string Scaling = "scaling";
}

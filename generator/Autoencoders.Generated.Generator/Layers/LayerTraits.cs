namespace Autoencoders.Generator.Layers;

/// <summary>The facts about a layer that others ask for and that need no method.</summary>
[Flags]
internal enum LayerTraits
{
    None = 0,

    /// <summary>It applies an activation to each output while that is still in a register.</summary>
    Activates = 1 << 0,

    /// <summary>It reads its weights once for many rows, so that batches should come in blocks of several.</summary>
    SharesWeightsOverRows = 1 << 1,

    /// <summary>So little work that rows come as the layers beside it want them.</summary>
    TakesAnyRows = SharesWeightsOverRows,

    /// <summary>It does nothing when the network is not trained.</summary>
    TrainingOnly = 1 << 2,

    /// <summary>It puts noise on samples before the network reads them in training.</summary>
    Corrupts = 1 << 3,

    /// <summary>It is the first layer of a network with missing values, and replaces NaN for all others.</summary>
    ReplacesMissing = 1 << 4,

    /// <summary>It turns the last values of the encoder into the code. It has no mirror image.</summary>
    Latent = 1 << 5,

    /// <summary>
    /// It chooses, such as the nearest of some entries: where two are almost equal, the last bit of a sum decides, so the layers before it
    /// add up one sample in the order of a batch.
    /// </summary>
    Chooses = 1 << 6,

    /// <summary>Its backward pass leaves the derivative of the activation before it to a pass of its own.</summary>
    LeavesDerivative = 1 << 7,

    /// <summary>It takes the values before it for rates: they must lie between 0 and 1.</summary>
    ReadsRates = 1 << 8,

    /// <summary>It joins the condition to what it reads.</summary>
    JoinsCondition = 1 << 9,

    /// <summary>It is not a module of the network in PyTorch.</summary>
    NoModule = 1 << 10,

    /// <summary>It keeps the shape and has no mirror image: in a mirrored decoder it follows the value that it followed before.</summary>
    Follows = 1 << 11,

    /// <summary>It reads an image or a sequence as a vector, and its own vector may be read as either.</summary>
    Flattens = 1 << 12,

    /// <summary>
    /// It is linear before its activation, bias apart, so that it carries tangents as it carries values: what becomes of a small change of
    /// its input.
    /// </summary>
    Linear = 1 << 13,

    /// <summary>Each of its outputs has weights of its own, whose lengths tell the norm of the layer's Jacobian exactly.</summary>
    TellsNorm = 1 << 14,

    /// <summary>It depends on more than what a level of a stacked autoencoder knows.</summary>
    NeedsWholeNetwork = 1 << 15,

    /// <summary>It can become part of the weights of the layer before it.</summary>
    Folds = 1 << 16,

    /// <summary>Its forward pass is one product with weights of its own, as [inputs][outputs], and a bias.</summary>
    IsMatrixProduct = 1 << 17,

    /// <summary>It ends a residual span: beside its inputs it reads the value at the start of the span.</summary>
    EndsSpan = 1 << 18,

    /// <summary>It joins the channels of another value to what it reads.</summary>
    JoinsValue = 1 << 19,

    /// <summary>Inference reads its weights as [inputs][outputs], and batches may read them packed.</summary>
    PacksWeights = 1 << 20,

    /// <summary>It gives values of its own kind, bounded without an activation: those before it say nothing about them.</summary>
    MakesValues = 1 << 21,

    /// <summary>It has a value for each position of a sequence, and gives the last one alone.</summary>
    GivesLast = 1 << 22,

    /// <summary>It reads the columns of a table. What the network gives behind all layers has another width.</summary>
    ReadsColumns = 1 << 23,

    /// <summary>It is the first layer of a network of sparse rows, whose values gather its weights.</summary>
    Gathers = 1 << 24,
}

internal static class LayerTrait
{
    /// <summary>True if a layer has a trait, or one of several.</summary>
    public static bool Is(this ILayer layer, LayerTraits traits) => (layer.Traits & traits) != 0;
}

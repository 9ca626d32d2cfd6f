namespace Autoencoders.Generator.Layers;

/// <summary>A kind of pass through a layer. In emitted code its method has the layer's name between prefix and suffix.</summary>
/// <param name="suffix">The end of the name.</param>
/// <param name="prefix">The beginning of the name.</param>
/// <param name="appliesActivation">Whether the pass ends with the activation, which some callers name.</param>
internal sealed class PassKind(string suffix, string prefix = "", bool appliesActivation = false)
{
    public string Suffix => suffix;

    public string Prefix => prefix;

    public bool AppliesActivation => appliesActivation;

    /// <summary>From one sample to its output; without it, a sample is a batch of one row.</summary>
    public static PassKind Sample { get; } = new("", appliesActivation: true);

    /// <summary>From inputs to outputs.</summary>
    public static PassKind Forward { get; } = new("Rows", appliesActivation: true);

    /// <summary>From one sparse row to its output.</summary>
    public static PassKind Gather { get; } = new("", "Gather", appliesActivation: true);

    /// <summary>The training-mode forward pass of a layer that computes something else in training.</summary>
    public static PassKind TrainingForward { get; } = new("Training", appliesActivation: true);

    /// <summary>The contribution of each row to the statistics of the mini-batch.</summary>
    public static PassKind Moments { get; } = new("Moments");

    /// <summary>The contribution of each row to the gradients of a normalization.</summary>
    public static PassKind Sums { get; } = new("Sums");

    /// <summary>The statistics of all rows, which the forward pass in training reads.</summary>
    public static PassKind Statistics { get; } = new("Statistics");

    /// <summary>Values that are saved but not trained, after a step.</summary>
    public static PassKind Update { get; } = new("Update");

    /// <summary>The indices of the nearest entries of a codebook.</summary>
    public static PassKind Indices { get; } = new("Indices");

    /// <summary>The entries of some indices.</summary>
    public static PassKind Entries { get; } = new("Entries");

    /// <summary>The use count of each unit of the code, or of each entry of a codebook, after a step.</summary>
    public static PassKind Use { get; } = new("Use");

    /// <summary>The weights as inference reads them.</summary>
    public static PassKind Prepare { get; } = new("Prepare");

    /// <summary>The same weights as batches read them.</summary>
    public static PassKind Pack { get; } = new("Pack");

    /// <summary>From the newest position of a stream and the state before it to the state behind it.</summary>
    public static PassKind Step { get; } = new("");

    /// <summary>The weights as the other passes of a step read them.</summary>
    public static PassKind Transpose { get; } = new("", "Transpose");

    /// <summary>From deltas of the outputs to those of the sums inside the layer, which gradients and input deltas read.</summary>
    public static PassKind InnerDeltas { get; } = new("InnerDeltas");

    /// <summary>From deltas to the deltas of the layer before.</summary>
    public static PassKind InputDeltas { get; } = new("InputDeltas");

    /// <summary>From deltas to those of the value that the layer reads beside its inputs, which it adds to.</summary>
    public static PassKind AddedDeltas { get; } = new("AddedDeltas");

    /// <summary>The gradients of the parameters.</summary>
    public static PassKind Gradients { get; } = new("Gradients");

    /// <summary>The squared lengths of the weights of each output.</summary>
    public static PassKind Norms { get; } = new("Norms");

    /// <summary>The contribution of the norm of the Jacobian to the gradients.</summary>
    public static PassKind ContractionGradients { get; } = new("ContractionGradients");

    /// <summary>From tangents to those behind the layer, without bias and activation.</summary>
    public static PassKind Tangents { get; } = new("Tangents");

    /// <summary>From deltas of tangents to those of the layer before.</summary>
    public static PassKind TangentDeltas { get; } = new("TangentDeltas");

    /// <summary>From deltas of tangents to those of the value that the layer reads beside its inputs, which it adds to.</summary>
    public static PassKind AddedTangentDeltas { get; } = new("AddedTangentDeltas");

    /// <summary>The contribution of tangents to the gradients.</summary>
    public static PassKind TangentGradients { get; } = new("TangentGradients");
}

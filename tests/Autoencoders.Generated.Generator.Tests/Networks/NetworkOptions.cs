using Autoencoders.Generator.Tests.Networks.Functions;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>What stands in <c>[Autoencoder]</c>, sizes apart.</summary>
internal sealed record NetworkOptions
{
    public string Hidden { get; init; } = "Relu";

    public string Code { get; init; } = "Identity";

    public string Output { get; init; } = "Identity";

    public float Slope { get; init; } = 0.01f;

    public float Alpha { get; init; } = 1f;

    public bool Tied { get; init; }

    public string Loss { get; init; } = "MeanSquaredError";

    /// <summary>The heads that divide the output; none where it has one activation and one loss.</summary>
    public IReadOnlyList<HeadReference> Heads { get; init; } = [];

    /// <summary>The columns of the table that rows come from; none for other samples.</summary>
    public IReadOnlyList<ColumnReference> Columns { get; init; } = [];

    /// <summary>Whether samples may lack values.</summary>
    public bool IsMasked { get; init; }

    private bool HasOneOutput => Heads.Count == 0 && Columns.Count == 0;

    public ActivationReference HiddenActivation => new(Hidden, Slope, Alpha);

    public ActivationReference CodeActivation => new(Code, Slope, Alpha);

    public ActivationReference OutputActivation => new(Output, Slope, Alpha);

    /// <summary>The named arguments, of which each must count.</summary>
    /// <param name="takesCode">Whether the code has a layer that names no activation.</param>
    /// <param name="isMirrored">Whether the decoder mirrors the encoder.</param>
    public string Arguments(bool takesCode, bool isMirrored) =>
        $"Hidden = Activation.{Hidden}"
        + (takesCode ? $", Code = Activation.{Code}" : "")
        + (isMirrored && HasOneOutput ? $", Output = Activation.{Output}{OutputActivation.Options}" : "")
        + (HasOneOutput ? $", Loss = Loss.{Loss}" : "")
        + (Tied ? ", Tied = true" : "")
        + (IsMasked ? ", Missing = Missing.Masked" : "");
}

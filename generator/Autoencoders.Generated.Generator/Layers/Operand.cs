namespace Autoencoders.Generator.Layers;

/// <summary>What layers' methods read, by the names that their parameters have in emitted code.</summary>
internal static class Operand
{
    /// <summary>The parameter block.</summary>
    public const string Parameters = "parameters";

    /// <summary>Weights as another pass reads them, transposed.</summary>
    public const string Transposed = "transposed";

    /// <summary>What the layer read.</summary>
    public const string Inputs = "inputs";

    /// <summary>What the layer wrote.</summary>
    public const string Outputs = "outputs";

    /// <summary>The statistics of the mini-batch.</summary>
    public const string Statistics = "statistics";

    /// <summary>The gradient block.</summary>
    public const string Gradients = "gradients";

    /// <summary>Where a term of the loss goes, one value a row.</summary>
    public const string Term = "term";

    /// <summary>What the derivatives of a term are multiplied by.</summary>
    public const string TermScale = "scale";

    /// <summary>What the layer leaves of each row beside its outputs.</summary>
    public const string Record = "record";

    /// <summary>What the random numbers of the current step are drawn with.</summary>
    public const string Key = "key";

    /// <summary>The condition of each row.</summary>
    public const string Condition = "condition";

    /// <summary>The value at the start of the residual span.</summary>
    public const string Skipped = "skipped";
}

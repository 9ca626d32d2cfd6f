namespace Autoencoders.Generator.Layers;

/// <summary>The operands of layers' methods, by the names of their parameters in emitted code.</summary>
internal static class Operand
{
    /// <summary>The parameter block.</summary>
    public const string Parameters = "parameters";

    /// <summary>Weights as another pass reads them, transposed.</summary>
    public const string Transposed = "transposed";

    /// <summary>The input of the layer.</summary>
    public const string Inputs = "inputs";

    /// <summary>The output of the layer.</summary>
    public const string Outputs = "outputs";

    /// <summary>The statistics of the mini-batch.</summary>
    public const string Statistics = "statistics";

    /// <summary>The gradient block.</summary>
    public const string Gradients = "gradients";

    /// <summary>The destination of a term of the loss, one value per row.</summary>
    public const string Term = "term";

    /// <summary>The factor of the derivatives of a term.</summary>
    public const string TermScale = "scale";

    /// <summary>The values that the layer keeps of each row beside its outputs.</summary>
    public const string Record = "record";

    /// <summary>The key of the random numbers of the current step.</summary>
    public const string Key = "key";

    /// <summary>The condition of each row.</summary>
    public const string Condition = "condition";

    /// <summary>The value at the start of the residual span.</summary>
    public const string Skipped = "skipped";
}

namespace Autoencoders;

/// <summary>The tensors of a weights file that hold a probe: a few rows with the numbers that the network makes of them.</summary>
internal static class ProbeTensors
{
    /// <summary>The beginning of their names.</summary>
    public const string Prefix = "probe.";

    /// <summary>The rows, in raw units where the file has a scaler.</summary>
    public const string Input = Prefix + "input";

    /// <summary>The conditions of the rows.</summary>
    public const string Condition = Prefix + "condition";

    /// <summary>The codes of the rows.</summary>
    public const string Code = Prefix + "code";

    /// <summary>The reconstructions of the rows in network units, where columns are of one size.</summary>
    public const string Reconstruction = Prefix + "reconstruction";

    /// <summary>The scores of the rows in the file of a detector.</summary>
    public const string Score = Prefix + "score";

    /// <summary>A number for each tensor of the network, which tells which of them has changed.</summary>
    public const string Weights = Prefix + "weights";

    /// <summary>The most rows of a probe.</summary>
    public const int MostRows = 16;
}

namespace Autoencoders;

/// <summary>The tensors of a layer by what they do in it, as PyTorch's modules name them.</summary>
public static class TensorRoles
{
    /// <summary>The matrix or the kernels of a layer, or the factors of a normalization.</summary>
    public const string Weight = "weight";

    /// <summary>The numbers that are added to each channel.</summary>
    public const string Bias = "bias";

    /// <summary>The matrix from inputs to gates, [gates x units, inputs]; of the second direction with <c>_reverse</c> behind.</summary>
    public const string InputWeight = "weight_ih_l0";

    /// <summary>The matrix from the state to gates, [gates x units, units]; of the second direction with <c>_reverse</c> behind.</summary>
    public const string StateWeight = "weight_hh_l0";

    /// <summary>The numbers that are added to the sums of inputs; of the second direction with <c>_reverse</c> behind.</summary>
    public const string InputBias = "bias_ih_l0";

    /// <summary>The numbers that are added to the sums of the state; of the second direction with <c>_reverse</c> behind.</summary>
    public const string StateBias = "bias_hh_l0";

    /// <summary>The matrix from inputs to queries, keys and values, [3 x channels, channels].</summary>
    public const string ProjectionWeight = "in_proj_weight";

    /// <summary>The numbers that are added to queries, keys and values.</summary>
    public const string ProjectionBias = "in_proj_bias";

    /// <summary>The matrix from what all heads read to the output of an attention.</summary>
    public const string OutputWeight = "out_proj.weight";

    /// <summary>The numbers that are added to the output of an attention.</summary>
    public const string OutputBias = "out_proj.bias";

    /// <summary>The sines and cosines that are added to positions.</summary>
    public const string Positions = "pe";

    /// <summary>The running means of batch normalization.</summary>
    public const string RunningMean = "running_mean";

    /// <summary>The running variances of batch normalization.</summary>
    public const string RunningVariance = "running_var";

    /// <summary>The entries of a codebook.</summary>
    public const string Codebook = "codebook";

    /// <summary>The moving averages of the uses of each entry.</summary>
    public const string Counts = "counts";

    /// <summary>The moving averages of the sums of the vectors of each entry.</summary>
    public const string Sums = "sums";
}

namespace Autoencoders;

/// <summary>The tensors of a layer by what they do in it, as PyTorch's modules name them.</summary>
public static class TensorRoles
{
    /// <summary>The matrix or the kernels of a layer, or the factors of a normalization.</summary>
    public const string Weight = "weight";

    /// <summary>The numbers that are added to each channel.</summary>
    public const string Bias = "bias";

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

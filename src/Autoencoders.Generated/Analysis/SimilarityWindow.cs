namespace Autoencoders;

/// <summary>The weights of the pixels around a position in <see cref="ImageMetrics.StructuralSimilarity"/>.</summary>
public enum SimilarityWindow
{
    /// <summary>7x7 pixels alike, with the covariance of a sample: scikit-image's default.</summary>
    Uniform,

    /// <summary>
    /// 11x11 pixels by a normal distribution of deviation 1.5, with the covariance of a population: Wang et al. 2004, scikit-image's
    /// <c>gaussian_weights=True, sigma=1.5, use_sample_covariance=False</c>.
    /// </summary>
    Gaussian,
}

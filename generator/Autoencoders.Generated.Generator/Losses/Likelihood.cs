namespace Autoencoders.Generator.Losses;

/// <summary>A loss as a distribution of the input's values around a reconstruction.</summary>
/// <param name="Description">The distribution.</param>
/// <param name="IsOfVariance">Whether it has a variance, so that the loss is a square over twice that.</param>
internal sealed record Likelihood(string Description, bool IsOfVariance = false)
{
    /// <summary>The conversion of the mean loss of terms to the negative logarithm of the likelihood of all values.</summary>
    public LikelihoodScale Of(int terms, float variance) => IsOfVariance
        ? new((float)(terms / (2.0 * variance)), (float)(terms * Math.Log(2 * Math.PI * variance) / 2))
        : new(terms, 0f);
}

/// <summary><c>factor * loss + constant</c></summary>
/// <param name="Factor">What the mean loss is multiplied by.</param>
/// <param name="Constant">The part that no output changes.</param>
internal sealed record LikelihoodScale(float Factor, float Constant);

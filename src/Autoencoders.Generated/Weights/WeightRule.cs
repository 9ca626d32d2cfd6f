namespace Autoencoders;

/// <summary>The rule of a number in a weights file, on reading and on writing.</summary>
internal static class WeightRule
{
    /// <summary>The least value of a tensor, for readers of many numbers.</summary>
    public static float Least(TensorLayout tensor) => tensor.Is(TensorRoles.RunningVariance) ? 0f : float.NegativeInfinity;

    /// <summary>The expected value; null if the number is valid.</summary>
    public static string? Broken(TensorLayout tensor, float value)
    {
        if (!float.IsFinite(value))
            return "finite weights";
        return value < 0 && tensor.Is(TensorRoles.RunningVariance) ? "variances of at least 0" : null;
    }
}

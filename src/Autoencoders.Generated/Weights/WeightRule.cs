namespace Autoencoders;

/// <summary>What a number of a weights file must be, whether it is read or written.</summary>
internal static class WeightRule
{
    private const string RunningVariance = ".running_var";

    /// <summary>What was expected in the place of a number; null where nothing is wrong.</summary>
    public static string? Broken(TensorLayout tensor, float value)
    {
        if (!float.IsFinite(value))
            return "finite weights";
        return value < 0 && tensor.Name.EndsWith(RunningVariance, StringComparison.Ordinal) ? "variances of at least 0" : null;
    }
}

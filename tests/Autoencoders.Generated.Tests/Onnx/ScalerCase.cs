namespace Autoencoders.Tests.Onnx;

/// <summary>Scalers by the words that name them in a theory.</summary>
internal static class ScalerCase
{
    public static IScaler? Fit(string name, Dataset rows) => name switch
    {
        "none" => null,
        "standard" => StandardScaler.Fit(rows),
        "min-max" => MinMaxScaler.Fit(rows, -1, 3),
        "robust" => RobustScaler.Fit(rows),
        "log1p" => new Log1pScaler(rows.Length),
        "unit-norm" => new UnitNormScaler(rows.Length),
        "pipeline" => ScalerPipeline.Fit(
            rows,
            fitted => ImputingScaler.Fit(fitted),
            fitted => new Log1pScaler(fitted.Length),
            fitted => StandardScaler.Fit(fitted)),
        "window" => new WindowScaler(StandardScaler.Fit(new Dataset(rows.Values, 1)), rows.Length),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such scaler."),
    };
}

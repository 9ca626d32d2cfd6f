namespace Autoencoders.C.Scaling;

/// <summary>The C of each kind of scaler.</summary>
internal static class ScalerCatalog
{
    /// <summary>
    /// The scalers that a scaler consists of, in the order from raw units to network units. Those of a window are the scalers of its rows: they
    /// go on along the row of the window.
    /// </summary>
    /// <exception cref="NotSupportedException">A kind has no row.</exception>
    public static IReadOnlyList<IScalerSource> Find(IScaler scaler) => scaler switch
    {
        IAffineScaler affine => [new AffineSource(affine.Columns)],
        ImputingScaler imputing => [new ImputingSource(imputing)],
        Log1pScaler => [new Log1pSource()],
        UnitNormScaler => [new UnitNormSource(scaler.Length)],
        WindowScaler window => Find(window.Channels),
        ScalerPipeline pipeline => [.. pipeline.Scalers.SelectMany(Find)],
        _ => throw new NotSupportedException($"A scaler of kind '{scaler.Kind}' cannot be saved as C."),
    };
}

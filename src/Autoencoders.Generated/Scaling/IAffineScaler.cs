namespace Autoencoders;

/// <summary>A scaler that is an affine map of each column.</summary>
internal interface IAffineScaler
{
    /// <summary>The map.</summary>
    AffineColumns Columns { get; }
}

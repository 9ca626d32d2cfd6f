namespace Autoencoders;

/// <summary>The scope of a scaler's statistics: each column, or all columns together.</summary>
public enum ScalerScope
{
    /// <summary>Each column by itself: what suits columns of different meaning or unit.</summary>
    Columns,

    /// <summary>All columns as one: what suits pixels, samples of a signal and the like, whose proportions it keeps.</summary>
    Global,
}

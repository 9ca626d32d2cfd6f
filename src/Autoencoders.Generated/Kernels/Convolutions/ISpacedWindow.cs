namespace Autoencoders.Kernels;

/// <summary>A window over an input whose elements may stand apart, as an adjoint sees them: the gaps between them count as zeros.</summary>
internal interface ISpacedWindow : ISlidingWindow
{
    /// <summary>The rows from an input row to the next; 1 where there is no gap.</summary>
    static abstract int SpacingHeight { get; }

    /// <summary>The columns from an input column to the next; 1 where there is no gap.</summary>
    static abstract int SpacingWidth { get; }
}

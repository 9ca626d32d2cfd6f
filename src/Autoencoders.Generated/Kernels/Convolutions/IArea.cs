namespace Autoencoders.Kernels;

/// <summary>Positions that are divided into tiles.</summary>
internal interface IArea
{
    /// <summary>The rows of positions.</summary>
    static abstract int Height { get; }

    /// <summary>The columns of positions.</summary>
    static abstract int Width { get; }
}

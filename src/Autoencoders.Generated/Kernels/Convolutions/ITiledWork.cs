namespace Autoencoders.Kernels;

/// <summary>Work over an area that is divided into tiles.</summary>
internal interface ITiledWork
{
    /// <summary>The rows of the area.</summary>
    static abstract int Height { get; }

    /// <summary>The columns of the area.</summary>
    static abstract int Width { get; }

    /// <summary>Does it in tiles of one shape.</summary>
    void Run<TTile, TColumns>()
        where TTile : struct, IChainTile
        where TColumns : struct, IColumns;
}

namespace Autoencoders.Kernels;

/// <summary>Work over an area that is divided into tiles.</summary>
internal interface ITiledWork
{
    /// <summary>Does it in tiles of one shape.</summary>
    void Run<TTile, TColumns>()
        where TTile : struct, IChainTile
        where TColumns : struct, IColumns;
}

namespace Autoencoders.Kernels;

/// <summary>The tile of a matrix product. This file is compiled into both the library and the generator.</summary>
internal static class ProductTile
{
    /// <summary>The rows of the highest tile, of which blocks and the parts of threads are multiples.</summary>
    public const int Rows = 6;
}

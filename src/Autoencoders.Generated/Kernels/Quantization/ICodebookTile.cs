namespace Autoencoders.Kernels;

/// <summary>
/// The squared distances of a few vectors from one register of entries: they stay in registers over all values of an entry, so that each
/// value loaded from the codebook is used for all vectors of the tile.
/// </summary>
internal interface ICodebookTile
{
    /// <summary>The vectors of the tile.</summary>
    static abstract nint Vectors { get; }

    /// <summary>Stores the distances of the tile's vectors from the entries of one register, each vector's at a row of its own.</summary>
    /// <param name="codebook">The first value of the first of the entries; an entry's values lie <paramref name="entries"/> apart.</param>
    /// <param name="inputs">The vectors, [vectors][length].</param>
    /// <param name="distances">The distances from the first of the entries.</param>
    /// <param name="rowStride">The floats from the distances of a vector to those of the next.</param>
    /// <param name="length">The values of a vector.</param>
    /// <param name="entries">The entries of the whole codebook.</param>
    static abstract void Measure<V>(
        ref float codebook, ref float inputs, ref float distances, nint rowStride, nint length, nint entries)
        where V : struct, ILanes<V>;
}

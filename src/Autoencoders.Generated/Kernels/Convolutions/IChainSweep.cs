namespace Autoencoders.Kernels;

/// <summary>
/// The terms of the sums of a tile: the factor that they share in a step, their own factors, the memory of the steps, and the destination
/// of a finished sum. The steps are three loops, so that they cover windows and images alike.
/// </summary>
/// <typeparam name="V">The register of one sum.</typeparam>
internal interface IChainSweep<V>
    where V : struct, ILanes<V>
{
    /// <summary>The number of tiles, computed one after the other.</summary>
    nint Tiles { get; }

    /// <summary>The rounds of the outer loop.</summary>
    nint Outers { get; }

    /// <summary>The rounds of the middle loop in each of the outer.</summary>
    nint Middles { get; }

    /// <summary>The steps in each round of the middle loop.</summary>
    nint Inners { get; }

    /// <summary>The floats from the left operand of a step to that of the next.</summary>
    static abstract nint LeftStep { get; }

    /// <summary>The floats from the right operand of a step to that of the next.</summary>
    static abstract nint RightStep { get; }

    /// <summary>The left operand in the first step of a round.</summary>
    ref float Left(nint tile, nint outer, nint middle);

    /// <summary>The right operand in the first step of a round.</summary>
    ref float Right(nint tile, nint outer, nint middle);

    /// <summary>The factor that all sums of the tile share in a step.</summary>
    static abstract V Shared(ref float left, ref float right);

    /// <summary>Adds the product of the shared factor and that of one sum.</summary>
    static abstract void Add(ref V sum, V shared, ref float left, ref float right, int chain);

    /// <summary>The destination of the finished sums of a tile, one after the other.</summary>
    ref float Sums(nint tile);

    /// <summary>
    /// Takes the stored sums to their places: in a loop, because so much code for each of them would be more than the compiler inlines.
    /// </summary>
    void Finish(nint tile);
}

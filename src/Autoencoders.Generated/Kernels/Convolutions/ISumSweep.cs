namespace Autoencoders.Kernels;

/// <summary>
/// The terms of the sums of a tile: in a step, each sum adds the product of the factor of its position and that of its register. The steps
/// are three loops, so that they cover windows and images alike.
/// </summary>
internal interface ISumSweep
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

    /// <summary>The left operand, which holds the factors of positions, in the first step of a round.</summary>
    ref float Left(nint tile, nint outer, nint middle);

    /// <summary>The right operand, which holds the factors of registers, in the first step of a round.</summary>
    ref float Right(nint tile, nint outer, nint middle);

    /// <summary>The floats from the factor of a position to that of the position below.</summary>
    static abstract nint RowStep { get; }

    /// <summary>The floats from the factor of a position to that of the position beside it.</summary>
    static abstract nint ColumnStep { get; }

    /// <summary>The factor of a position.</summary>
    /// <param name="left">The left operand of the step.</param>
    /// <param name="offset">The floats from there to the factor.</param>
    static abstract T OfPosition<R, T>(ref float left, nint offset)
        where R : struct, IRegister<T>
        where T : struct;

    /// <summary>The factor of a register.</summary>
    /// <param name="right">The right operand of the step.</param>
    /// <param name="register">Which register, 0 or 1.</param>
    static abstract T OfRegister<R, T>(ref float right, int register)
        where R : struct, IRegister<T>
        where T : struct;

    /// <summary>The destination of the finished sums of a tile: the registers of a position, then those of the next.</summary>
    ref float Sums(nint tile);

    /// <summary>
    /// Takes the stored sums to their places: in a loop, because so much code for each of them would be more than the compiler inlines.
    /// </summary>
    void Finish(nint tile);
}

namespace Autoencoders.Kernels;

/// <summary>The place of the right matrix that a tile reads its columns from.</summary>
internal interface IRightMatrix
{
    /// <summary>The floats from a step to the next.</summary>
    /// <param name="width">The width of a panel.</param>
    /// <param name="given">The stride of the matrix itself.</param>
    static abstract nint StepStride(nint width, nint given);

    /// <summary>Reads a register of columns.</summary>
    /// <param name="step">The first column at a step.</param>
    /// <param name="packed">The same place in the packed panel.</param>
    /// <param name="column">The first column of the register.</param>
    static abstract T Load<R, T>(ref float step, ref float packed, nint column)
        where R : struct, IRegister<T>
        where T : struct;
}

namespace Autoencoders.Kernels;

/// <summary>The operation on one window, one register of channels at a time.</summary>
internal interface IWindowStep
{
    /// <inheritdoc cref="IRowStep.IsChain"/>
    static abstract bool IsChain { get; }

    /// <summary>Takes the elements of one window that lie on the input, row by row.</summary>
    /// <typeparam name="W">How the windows lie on the input.</typeparam>
    /// <typeparam name="E">What is done with each value before it is stored.</typeparam>
    /// <typeparam name="V">The register.</typeparam>
    /// <param name="tensors">The tensors of one sample.</param>
    /// <param name="input">Where the window's first column of its first row on the input lies, or would lie.</param>
    /// <param name="output">Where the window's value lies.</param>
    /// <param name="rows">How many rows of the window lie on the input.</param>
    /// <param name="firstColumn">The first column of the window that lies on the input.</param>
    /// <param name="endColumn">The column after the last that does.</param>
    static abstract void Take<W, E, V>(
        in SampleTensors tensors, nint input, nint output, int rows, int firstColumn, int endColumn)
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
        where V : struct, ILanes<V>;
}

namespace Autoencoders.Kernels;

/// <summary>The operation for one output row of a layer that never mixes channels, one register of channels at a time.</summary>
internal interface IRowStep
{
    /// <summary>True if each instruction waits for the one before, so that several registers at once hide its latency.</summary>
    static abstract bool IsChain { get; }

    /// <summary>Takes one row of the output.</summary>
    /// <typeparam name="W">The shapes of the layer.</typeparam>
    /// <typeparam name="E">What is done with each value before it is stored.</typeparam>
    /// <typeparam name="V">The register.</typeparam>
    /// <param name="tensors">The tensors of one sample.</param>
    /// <param name="y">The row of the output.</param>
    /// <param name="channel">The first channel of the register.</param>
    static abstract void Take<W, E, V>(in SampleTensors tensors, int y, int channel)
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
        where V : struct, ILanes<V>;
}

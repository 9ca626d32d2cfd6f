namespace Autoencoders.Kernels;

/// <summary>The reduction of the terms of a row to one number.</summary>
internal interface IReduction
{
    /// <summary>The result for zero terms.</summary>
    static abstract float Start { get; }

    /// <summary>The number of more terms.</summary>
    static abstract V Combine<V>(V whole, V more)
        where V : struct, ILanes<V>;
}

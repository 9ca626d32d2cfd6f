namespace Autoencoders.Kernels;

/// <summary>How the terms of a row become one number.</summary>
internal interface IReduction
{
    /// <summary>The number of no terms.</summary>
    static abstract float Start { get; }

    /// <summary>The number of more terms.</summary>
    static abstract V Combine<V>(V whole, V more)
        where V : struct, ILanes<V>;
}

namespace Autoencoders.Kernels;

/// <summary>A number of sums that run side by side in registers, so that none waits for the latency of its own addition.</summary>
internal interface IChainTile
{
    /// <summary>The number of sums.</summary>
    static abstract int Count { get; }

    /// <summary>Computes the tiles of a sweep.</summary>
    static abstract void Run<TSweep, V>(in TSweep sweep)
        where TSweep : struct, IChainSweep<V>, allows ref struct
        where V : struct, ILanes<V>;
}

namespace Autoencoders.Kernels;

/// <summary>The operation of a sweep on one register of lanes; the lanes are outputs, or channels.</summary>
internal interface ILaneStep
{
    /// <summary>Reads, computes and stores the lanes that begin at the given one.</summary>
    void Apply<V>(nint lane)
        where V : struct, ILanes<V>;
}

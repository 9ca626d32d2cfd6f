using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>The arithmetic of an optimiser for one register of neighbouring parameters, written once for every width.</summary>
internal interface IUpdateRule
{
    /// <summary>Moves the parameters from <paramref name="index"/> on.</summary>
    void Apply<V>(nint index)
        where V : struct, ILanes<V>;
}

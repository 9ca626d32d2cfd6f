using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>The arithmetic of an optimizer for one register of neighboring parameters, written once for every width.</summary>
internal interface IUpdateRule
{
    /// <summary>Moves the parameters from <paramref name="index"/> on.</summary>
    void Apply<V>(nint index)
        where V : struct, ILanes<V>;
}

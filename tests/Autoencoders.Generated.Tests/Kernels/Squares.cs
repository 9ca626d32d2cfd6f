using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

/// <summary>The squared difference, for tests of what is made of any loss.</summary>
internal readonly struct Squares : ILoss
{
    public static V Value<V>(V x, V target)
        where V : struct, ILanes<V>
        => (x - target) * (x - target);

    public static V ValueAndDelta<V>(V x, V target, out V delta)
        where V : struct, ILanes<V>
    {
        delta = x - target;
        return delta * delta;
    }
}

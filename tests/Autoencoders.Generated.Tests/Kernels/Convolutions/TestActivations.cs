using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

/// <summary>Activations that are exact on small whole numbers.</summary>
internal static class TestActivations
{
    public readonly struct Halved : IActivation
    {
        public static bool IsLong => false;

        public static V Forward<V>(V x)
            where V : struct, ILanes<V>
            => x * V.Create(0.5f);

        public static V Derivative<V>(V kept)
            where V : struct, ILanes<V>
            => kept * V.Create(0.5f);
    }

    public readonly struct LongHalved : IActivation
    {
        public static bool IsLong => true;

        public static V Forward<V>(V x)
            where V : struct, ILanes<V>
            => x * V.Create(0.5f);

        public static V Derivative<V>(V kept)
            where V : struct, ILanes<V>
            => kept * V.Create(0.5f);
    }
}

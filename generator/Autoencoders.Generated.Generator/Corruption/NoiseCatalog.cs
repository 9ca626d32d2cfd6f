namespace Autoencoders.Generator.Corruption;

/// <summary>The kinds of noise; a new one is a member of the <c>Noise</c> enum, its file and its row.</summary>
internal static class NoiseCatalog
{
    public static IReadOnlyList<NoiseKind> All { get; } =
        [Gaussian.Kind, Masking.Kind, SaltAndPepper.Kind, Uniform.Kind, Block.Kind, Downsample.Kind];

    public static NoiseKind Find(string member) => All.Single(kind => kind.Member == member);
}

using Autoencoders.Generator.Features.EntryPoints;

namespace Autoencoders.Generator.Features;

/// <summary>The lengths of samples and codes.</summary>
internal static class SizeFeature
{
    public static Feature Row { get; } = new(Feature.Always, Constant.InputLength, Constant.CodeLength);
}

using Autoencoders.Generator.Emission;

namespace Autoencoders.Generator.Features;

/// <summary>An output that is divided into heads.</summary>
internal static class HeadFeature
{
    public static Feature Row { get; } = new(plan => plan.HasHeads) { WriteRest = HeadEmitter.Emit };
}

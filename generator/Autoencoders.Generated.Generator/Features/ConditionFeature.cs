using Autoencoders.Generator.Features.EntryPoints;

namespace Autoencoders.Generator.Features;

/// <summary>The length of the condition. Entry points of all features take it by <see cref="Parameter.Condition"/>.</summary>
internal static class ConditionFeature
{
    public static Feature Row { get; } = new(plan => plan.ConditionLength > 0, Constant.ConditionLength);
}

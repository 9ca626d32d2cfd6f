using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Tests.Networks.Functions;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>The names that cases are made of: those of the generator's catalogs, so that a new row is tested from its first day.</summary>
internal static class Vocabulary
{
    public static string[] Activations { get; } = [.. ActivationCatalog.All.Select(kind => kind.Name)];

    public static string[] Losses { get; } = [.. LossCatalog.All.Select(kind => kind.Name)];

    /// <summary>The activations of a last layer that fit a loss.</summary>
    public static string[] Outputs(string loss) => [.. (LossReference.Outputs(loss) ?? Activations).Intersect(Activations)];
}

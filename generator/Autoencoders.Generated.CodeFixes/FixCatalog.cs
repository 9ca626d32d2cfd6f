using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Autoencoders.CodeFixes;

/// <summary>The code fixes of this assembly. Editors find them by their export; other hosts find them here.</summary>
public static class FixCatalog
{
    /// <summary>One instance of each, in the order of the ids that they cure.</summary>
    public static ImmutableArray<CodeFixProvider> All { get; } =
    [
        new PartialFix(),
        new StaticFix(),
        new AbstractFix(),
        new SizeFix(),
        new ActivationFix(),
        new RequiredFix(),
        new ArgumentFix(),
        new SkipFix(),
    ];
}

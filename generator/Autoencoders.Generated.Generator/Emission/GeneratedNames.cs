using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>The names by which the parts of a generated file call each other.</summary>
internal static class GeneratedNames
{
    private const string Space = "global::Autoencoders.Generated";

    /// <summary>The class of the mathematics, as its own file names it.</summary>
    public static string MathematicsClass(NetworkPlan plan) => plan.Type.Name.TrimStart('@') + "Math";

    /// <summary>The same from anywhere.</summary>
    public static string Mathematics(NetworkPlan plan) => $"{Space}.{MathematicsClass(plan)}";

    /// <summary>The class of the description at run time.</summary>
    public static string DescriptionClass(NetworkPlan plan) => plan.Type.Name.TrimStart('@') + "Description";

    /// <summary>The same from anywhere.</summary>
    public static string Description(NetworkPlan plan) => $"{Space}.{DescriptionClass(plan)}";

    /// <summary>The block that inference reads for one sample.</summary>
    public static string BlockOfSample(NetworkPlan plan) => plan.Inference.IsPrepared ? "Prepared()" : "_parameters";

    /// <summary>The block that inference reads for a batch.</summary>
    public static string BlockOfBatch(NetworkPlan plan) => plan.Inference.IsPacked ? "Packed()" : BlockOfSample(plan);
}

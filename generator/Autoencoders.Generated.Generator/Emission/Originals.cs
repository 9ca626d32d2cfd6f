using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>
/// The samples that a loss compares with, among the parameters of inference: apart from what the network reads where that may have noise,
/// otherwise the same.
/// </summary>
/// <param name="plan">The network.</param>
internal sealed class Originals(NetworkPlan plan)
{
    /// <summary>The values that the loss compares with.</summary>
    public string Name => plan.Corrupts ? "originals" : "inputs";

    /// <summary>The parameter of a private method, with what separates it from the next.</summary>
    public string Reference => plan.Corrupts ? "ref float originals, " : "";

    /// <summary>The argument for a private method that reads samples as they are.</summary>
    public string[] Argument => plan.Corrupts ? ["ref MemoryMarshal.GetReference(inputs)"] : [];
}

using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>That the encoder is to be contracted: the squared Frobenius norm of its Jacobian is added to what training minimizes.</summary>
/// <param name="Written">The attribute that says so.</param>
/// <param name="Weight">What the norm is multiplied by.</param>
/// <param name="Probes">The random directions of a row that estimate it, where it is not computed exactly.</param>
internal sealed record Contraction(AttributeModel Written, float Weight, int Probes)
{
    /// <summary>The name of the term in reports.</summary>
    public const string Term = "contraction";

    public static Contraction Read(AttributeModel written, PlanningContext context) => new(
        written,
        context.ReadNumber(written, "Weight", 0.1f, weight => weight > 0, "above 0"),
        written.Find("Probes") is { Value: int probes } ? probes : 1);
}

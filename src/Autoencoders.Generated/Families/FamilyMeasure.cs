namespace Autoencoders;

/// <summary>The number that networks of a family are compared by; the smaller, the better.</summary>
public enum FamilyMeasure
{
    /// <summary>
    /// The declared loss between a row and its reconstruction. It falls with every value that a code has more, so that it compares networks
    /// with codes of one size.
    /// </summary>
    ReconstructionError,

    /// <summary>
    /// The evidence lower bound of the logarithm of the likelihood, negated, in nats a row: the measure of a family whose codes are
    /// all distributions. It counts what the code costs, so that it compares codes of any size.
    /// </summary>
    NegativeLogLikelihood,
}

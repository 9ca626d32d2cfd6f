namespace Autoencoders.Generator.Layers;

/// <summary>
/// A layer that adds a term to what training minimizes. Its forward method in training writes the term of each row to
/// <see cref="Operand.Term"/>; its backward method adds the derivative, times <see cref="Operand.TermScale"/>.
/// </summary>
internal interface IRegularizer : ITrainsApart
{
    /// <summary>What the term is called in reports.</summary>
    string Term { get; }

    /// <summary>What the term is multiplied by.</summary>
    float Weight { get; }
}

namespace Autoencoders.Generator.Layers;

/// <summary>
/// A layer that adds a term to what training minimizes. Its forward method in training writes the term of each row to
/// <see cref="Operand.Term"/>; its backward method adds the derivative, times <see cref="Operand.TermScale"/>.
/// </summary>
internal interface IRegularizer : ITrainsApart
{
    /// <summary>The name of the term in reports.</summary>
    string Term { get; }

    /// <summary>The weight of the term.</summary>
    float Weight { get; }
}

namespace Autoencoders.Generator.Initializers;

/// <summary>An initializer as data.</summary>
/// <param name="Name">The member of the <c>Initializer</c> enum.</param>
/// <param name="Values">The first values of a matrix of weights; null for zeros.</param>
/// <param name="UsesValue">Whether it wants a number from the layer.</param>
internal sealed record InitializerKind(string Name, Func<WeightMatrix, InitialValues?> Values, bool UsesValue = false)
{
    /// <summary>The first values of a layer's weights; null for zeros.</summary>
    /// <param name="fanIn">The weights that lead to an output.</param>
    /// <param name="fanOut">The weights that lead from an input.</param>
    /// <param name="rows">The rows of the weights as they are stored, [fan-in][outputs].</param>
    /// <param name="columns">The columns of the weights as they are stored.</param>
    /// <param name="value">The value that the layer names, for <c>Constant</c>.</param>
    public InitialValues? Plan(int fanIn, int fanOut, int rows, int columns, float value) =>
        Values(new WeightMatrix(fanIn, fanOut, rows, columns, value));
}

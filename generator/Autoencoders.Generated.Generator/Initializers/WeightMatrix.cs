namespace Autoencoders.Generator.Initializers;

/// <summary>The facts about the weights that an initializer fills.</summary>
/// <param name="FanIn">The weights that lead to an output.</param>
/// <param name="FanOut">The weights that lead from an input.</param>
/// <param name="Rows">The rows of the weights as they are stored, [fan-in][outputs].</param>
/// <param name="Columns">The columns of the weights as they are stored.</param>
/// <param name="Value">The value that the layer names.</param>
internal sealed record WeightMatrix(int FanIn, int FanOut, int Rows, int Columns, float Value);

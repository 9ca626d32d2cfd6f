using System.Numerics.Tensors;

namespace Autoencoders.Benchmarks.Passes;

/// <summary>One pass over values in two ways, of which the library has one.</summary>
/// <param name="Name">The pass.</param>
/// <param name="Choice">The way that the library goes, and why.</param>
/// <param name="Loop">An own loop.</param>
/// <param name="Tensors">Calls of <see cref="TensorPrimitives"/>.</param>
internal sealed record Pass(string Name, string Choice, Action Loop, Action Tensors)
{
    /// <summary>The choice for passes whose elements are each rounded alone, or whose order nobody promises.</summary>
    public const string OfTensors = "`TensorPrimitives`";
}

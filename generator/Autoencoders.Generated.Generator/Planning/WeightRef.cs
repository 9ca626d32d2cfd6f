using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Planning;

/// <summary>A tensor in a block of weights, as emitted code refers to it.</summary>
/// <param name="Block">The block.</param>
/// <param name="Offset">The floats before it, those of the blocks before included.</param>
/// <param name="Format">The order of its elements.</param>
internal sealed record WeightRef(WeightBlock Block, int Offset, WeightFormat Format = WeightFormat.Trained)
{
    /// <summary>The first float, where a variable of emitted code refers to the memory of the blocks, or to gradients.</summary>
    public string In(string variable) => Expression.At(variable, Offset);
}

using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>
/// One named tensor inside a network's flat parameter block: the shape that other programs know it by, and where its elements lie here.
/// </summary>
/// <param name="Name">The name in a weights file, as PyTorch writes it: <c>encoder.0.weight</c>.</param>
/// <param name="Offset">The index of the tensor's first element in the block.</param>
/// <param name="Shape">The lengths of its dimensions in PyTorch's order: <c>[outputs, inputs]</c> for the weights of a dense layer.</param>
/// <param name="Strides">
/// For each dimension of <paramref name="Shape"/>, the distance in the block between neighbours along it: <c>[1, outputs]</c> for the
/// weights of a dense layer, which lie as <c>[inputs][outputs]</c>.
/// </param>
public readonly record struct TensorLayout(string Name, int Offset, ImmutableArray<int> Shape, ImmutableArray<int> Strides)
{
    /// <summary>The number of elements: the product of <see cref="Shape"/>.</summary>
    public int Length
    {
        get
        {
            int length = 1;
            foreach (int dimension in Shape)
                length *= dimension;
            return length;
        }
    }
}

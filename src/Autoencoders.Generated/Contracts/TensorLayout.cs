using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>
/// One named tensor inside a network's flat block: the shape that other programs know it by, and where its elements lie here.
/// </summary>
/// <param name="Name">The name in a weights file, as PyTorch writes it: <c>encoder.0.weight</c>.</param>
/// <param name="Offset">The lowest index of an element in the block; the tensor fills the <see cref="Length"/> places from there.</param>
/// <param name="Shape">The lengths of its dimensions in PyTorch's order: <c>[outputs, inputs]</c> for the weights of a dense layer.</param>
/// <param name="Lengths">
/// <see cref="Shape"/>, with dimensions split where the block orders their elements in another way: <c>[outputs, channels, positions]</c>
/// where a dense layer reads a sequence or an image, whose channels come first in PyTorch and last here. Row-major, the elements stand
/// in the same order as in <see cref="Shape"/>.
/// </param>
/// <param name="Strides">
/// For each dimension of <paramref name="Lengths"/>, the distance in the block between neighbors along it: <c>[1, outputs]</c> for the
/// weights of a dense layer, which lie as <c>[inputs][outputs]</c>; negative where they lie in reverse, as in flipped kernels.
/// </param>
public readonly record struct TensorLayout(
    string Name, int Offset, ImmutableArray<int> Shape, ImmutableArray<int> Lengths, ImmutableArray<int> Strides)
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

    /// <summary>
    /// True if it has a role in its layer, one of <see cref="TensorRoles"/>: the part of <see cref="Name"/> behind its module. The description
    /// of a network says the same, but would be 100 KB in each NativeAOT program that loads weights.
    /// </summary>
    internal bool Is(string role) => Name.AsSpan(Name.LastIndexOf('.') + 1).SequenceEqual(role);

    /// <summary>The index in the block of the element that stands first in a file.</summary>
    public int First
    {
        get
        {
            int first = Offset;
            for (int dimension = 0; dimension < Strides.Length; dimension++)
                first -= (Lengths[dimension] - 1) * Math.Min(Strides[dimension], 0);
            return first;
        }
    }
}

using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Planning;

/// <summary>One tensor of a layer inside the parameter block.</summary>
/// <param name="Name">Its name in PyTorch's module: <c>weight</c>, <c>bias</c>.</param>
/// <param name="Shape">Its dimensions in PyTorch's order.</param>
/// <param name="Lengths">The same elements in the same order, in as many dimensions as their place in the block needs.</param>
/// <param name="Strides">The distance in the block between neighbors along each of these; negative where they lie backwards.</param>
/// <param name="Initial">How its first values are made; null for zeros.</param>
internal sealed record TensorPlan(
    string Name, EquatableArray<int> Shape, EquatableArray<int> Lengths, EquatableArray<int> Strides, InitialValues? Initial)
{
    public int Length => Shape.Aggregate(1, (length, dimension) => checked(length * dimension));

    /// <summary>One value for each channel.</summary>
    public static TensorPlan Vector(string name, int length, InitialValues? initial = null)
    {
        EquatableArray<int> shape = new([length]);
        return new TensorPlan(name, shape, shape, new([1]), initial);
    }
}

using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Planning;

/// <summary>One tensor of a layer inside the parameter block.</summary>
/// <param name="Name">Its name in PyTorch's module: <c>weight</c>, <c>bias</c>.</param>
/// <param name="Shape">Its dimensions in PyTorch's order.</param>
/// <param name="Strides">The distance in the block between neighbours along each dimension.</param>
/// <param name="Initial">Its first values; null for zeros.</param>
internal sealed record TensorPlan(string Name, EquatableArray<int> Shape, EquatableArray<int> Strides, InitialValues? Initial)
{
    public int Length => Shape.Aggregate(1, (length, dimension) => checked(length * dimension));
}

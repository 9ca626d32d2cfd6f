using Autoencoders.Generator.Initializers;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>A kind of layer: the attribute that names it, and how its arguments become a layer behind an input of some shape.</summary>
/// <param name="Attribute">The attribute without its suffix.</param>
/// <param name="Plan">Reads the arguments; null where one of them is wrong, which is then reported.</param>
/// <param name="Dimensions">How many dimensions its input has; none for any number.</param>
/// <param name="IsHidden">Whether it has the network's hidden activation where it names none.</param>
/// <param name="Edge">Which end it marks of an edge that passes layers by.</param>
/// <param name="StandsBehindInput">Whether it belongs to the samples, and nothing else may stand before it.</param>
/// <param name="Initializer">How its weights are drawn where it names nothing; null for what suits its activation.</param>
internal sealed record LayerKind(
    string Attribute,
    Func<AttributeModel, Shape, PlanningContext, ILayer?> Plan,
    int[] Dimensions,
    bool IsHidden = false,
    Edge Edge = Edge.None,
    bool StandsBehindInput = false,
    InitializerKind? Initializer = null)
{
    public static int[] Any { get; } = [];

    public static int[] Sequence { get; } = [2];

    public static int[] Image { get; } = [3];

    public bool Reads(Shape shape) => Dimensions.Length == 0 || Dimensions.Contains(shape.Dimensions.Count);
}

/// <summary>The position of an attribute at an edge that passes layers by.</summary>
internal enum Edge
{
    None,
    SpanStart,
    SpanEnd,
    SkipStart,
    SkipEnd,
}

using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// A layer before its activation: its shapes, its facts, and its passes. Equal by value. What only some layers can be asked has interfaces
/// of its own, such as <see cref="ITrained"/> and <see cref="IReshapable"/>.
/// </summary>
internal interface ILayer
{
    /// <summary>The name of the kind: <c>dense</c>. The library lists them as <c>LayerKinds</c>.</summary>
    string Word { get; }

    /// <summary>All that tells it from others of its kind, shapes apart. The library lists the names as <c>FactNames</c>.</summary>
    EquatableArray<Fact> Facts { get; }

    Shape Input { get; }

    Shape Output { get; }

    /// <summary>The multiplications of one sample.</summary>
    long MultiplyAdds { get; }

    LayerTraits Traits { get; }

    TrainingNeeds Needs { get; }

    /// <summary>The layer that a mirrored decoder has in its place; null where it only goes along with the layer before it.</summary>
    ILayer? Mirror();

    /// <summary>
    /// All passes that the layer can do, in the order of their methods in emitted code. Only those that something calls are written.
    /// </summary>
    /// <param name="layer">This layer in its network.</param>
    IEnumerable<Pass> Passes(LayerPlan layer);
}

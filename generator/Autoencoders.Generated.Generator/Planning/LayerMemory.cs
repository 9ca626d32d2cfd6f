using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Planning;

/// <summary>The memory of a layer in a training step.</summary>
/// <param name="Output">What it gives to the next; null for the last, whose sums become its deltas in place.</param>
/// <param name="Deltas">The derivatives of the loss by its sums; null where no trained layer lies before.</param>
/// <param name="PreActivations">Its pre-activations, kept where the derivative of the activation reads them.</param>
/// <param name="Keeps">The values that the layer itself declares, in its order.</param>
/// <param name="TransposedOffset">Where its transposed weights begin behind the kept rows.</param>
/// <param name="StatisticsOffset">Where the statistics of the mini-batch begin, behind these.</param>
internal sealed record LayerMemory(
    ValuePlan? Output,
    ValuePlan? Deltas,
    ValuePlan? PreActivations,
    EquatableArray<ValuePlan> Keeps,
    int TransposedOffset,
    int StatisticsOffset)
{
    /// <summary>All values of a row.</summary>
    public IEnumerable<ValuePlan> Values => new[] { PreActivations, Output, Deltas }.OfType<ValuePlan>().Concat(Keeps);

    /// <summary>The memory of a layer that is never trained.</summary>
    public static LayerMemory None { get; } = new(null, null, null, [], -1, 0);
}

using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Planning;

/// <summary>The contraction of the encoder in a training step.</summary>
/// <param name="Weight">What the squared norm of the Jacobian is multiplied by.</param>
/// <param name="First">The number of the first layer that it goes through.</param>
/// <param name="Last">The number of the last one.</param>
/// <param name="Probes">The random directions of a row; 0 where the norm is computed exactly.</param>
/// <param name="Directions">What the first layer reads as tangents; null where the norm is computed exactly.</param>
/// <param name="Tangents">What becomes of them in each layer.</param>
/// <param name="NormsOffset">Where the squared lengths of weights begin among the statistics, where these tell the norm.</param>
internal sealed record ContractionPlan(
    float Weight, int First, int Last, int Probes, ValuePlan? Directions, EquatableArray<TangentPlan> Tangents, int NormsOffset)
{
    public bool IsExact => Probes == 0;

    /// <summary>All that it holds of a row.</summary>
    public IEnumerable<ValuePlan> Values => Tangents
        .SelectMany(tangent => new[] { tangent.PreActivations, tangent.Output, tangent.Deltas })
        .Prepend(Directions)
        .OfType<ValuePlan>()
        .Distinct();

    public bool Contains(int layer) => layer >= First && layer <= Last;

    public TangentPlan Of(int layer) => Tangents[layer - First];

    /// <summary>The tangents of a value; those before the first layer are the input's.</summary>
    public ValuePlan Of(Value value) => value.Id < First ? Directions! : Of(value.Id).Output;

    /// <summary>The derivatives of the loss by the tangents of a value; null where no trained layer lies before.</summary>
    public ValuePlan? DeltasOf(Value value) => value.Id < First ? null : Of(value.Id).Deltas;
}

/// <summary>The tangents of one layer.</summary>
/// <param name="PreActivations">The tangents before the activation.</param>
/// <param name="Output">These times the derivative of its activation; the sums themselves where it has none.</param>
/// <param name="Deltas">The derivatives of the loss by the sums; null where no trained layer lies before.</param>
internal sealed record TangentPlan(ValuePlan PreActivations, ValuePlan Output, ValuePlan? Deltas);

using Orleans;

namespace Fleet.Grains;

/// <summary>Neighboring rows of one pump.</summary>
/// <param name="First">The number of the first row, from 0.</param>
/// <param name="Values">The rows, one after another.</param>
[GenerateSerializer, Immutable, Alias("fleet.readings")]
public sealed record Readings(long First, float[] Values);

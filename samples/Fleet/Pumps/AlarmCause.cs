using Orleans;

namespace Fleet.Pumps;

/// <summary>A sensor that an alarm comes from.</summary>
/// <param name="Sensor">The quantity and its unit.</param>
/// <param name="Value">The value that the sensor shows.</param>
/// <param name="Expected">The value that the pump's network expects.</param>
/// <param name="Share">The part of the sensor in the errors of the latest rows above the threshold: 0 to 1.</param>
[GenerateSerializer, Immutable, Alias("fleet.cause")]
public sealed record AlarmCause(string Sensor, float Value, float Expected, float Share);

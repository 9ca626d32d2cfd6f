using Fleet.Pumps;
using Orleans;

namespace Fleet.Grains;

/// <summary>The beginning or the end of an alarm.</summary>
/// <param name="Pump">The number of the pump.</param>
/// <param name="Row">The row that raised or cleared the alarm.</param>
/// <param name="IsOn">True for the beginning.</param>
/// <param name="At">The time.</param>
/// <param name="Excess">The score of the row as a multiple of the threshold.</param>
/// <param name="Causes">The sensors that the alarm comes from, the largest first; empty for the end.</param>
[GenerateSerializer, Immutable, Alias("fleet.alarm")]
public sealed record PumpAlarm(long Pump, long Row, bool IsOn, DateTimeOffset At, float Excess, AlarmCause[] Causes);

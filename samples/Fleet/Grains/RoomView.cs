using Orleans;

namespace Fleet.Grains;

/// <summary>A view of the fleet.</summary>
/// <param name="Seen">The number of alarms so far, to ask for those after them.</param>
/// <param name="AlarmsOn">The number of pumps with an alarm.</param>
/// <param name="Silos">The latest report of each silo that is alive.</param>
/// <param name="Alarms">The alarms since the last view, the oldest first.</param>
[GenerateSerializer, Immutable, Alias("fleet.view")]
public sealed record RoomView(long Seen, int AlarmsOn, SiloReport[] Silos, PumpAlarm[] Alarms);

using Orleans;

namespace Fleet.Grains;

/// <summary>The answer of a pump to a batch of rows.</summary>
/// <param name="Rows">The rows that the pump has sent.</param>
/// <param name="Missed">The rows before this batch that the pump does not know: learned by an activation that died unsaved.</param>
/// <param name="RaisedAt">The number of the row that raised an alarm; -1 if none did.</param>
/// <param name="IsJudging">False while the pump still learns its first rows.</param>
/// <param name="IsAlarmOn">True while an alarm is on.</param>
[GenerateSerializer, Immutable, Alias("fleet.report")]
public readonly record struct PumpReport(long Rows, long Missed, long RaisedAt, bool IsJudging, bool IsAlarmOn);

using Orleans;

namespace Fleet.Grains;

/// <summary>The work of a silo so far, and the memory that it holds.</summary>
/// <param name="Silo">The name of the silo.</param>
/// <param name="At">The time.</param>
/// <param name="Rows">The rows that its pumps took in.</param>
/// <param name="Saves">The states that were written.</param>
/// <param name="Refused">The damaged states that were refused.</param>
/// <param name="Pumps">The pumps that are active.</param>
/// <param name="HeapBytes">The managed memory in use.</param>
[GenerateSerializer, Immutable, Alias("fleet.silo")]
public sealed record SiloReport(string Silo, DateTimeOffset At, long Rows, long Saves, long Refused, int Pumps, long HeapBytes);

using Orleans;

namespace Fleet.Grains;

/// <summary>The state of a pump as the grain storage holds it: the bytes of a <see cref="Pumps.PumpFile"/>, and nothing around them.</summary>
[GenerateSerializer, Alias("fleet.bytes")]
public sealed class PumpBytes
{
    /// <summary>The bytes; empty for a pump that was never saved, and between two saves.</summary>
    [Id(0)]
    public byte[] File { get; set; } = [];
}

namespace Fleet.Telemetry;

/// <summary>The ways in which a made pump fails.</summary>
internal enum Fault
{
    /// <summary>The pump is sound.</summary>
    None,

    /// <summary>A bearing wears: within 150 rows it gets hot and shakes.</summary>
    BearingWear,

    /// <summary>Vapor in the suction pipe: flow and pressure drop and flutter.</summary>
    Cavitation,

    /// <summary>The flow sensor keeps showing one value.</summary>
    StuckSensor,
}

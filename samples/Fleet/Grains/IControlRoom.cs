using Orleans;
using Orleans.Concurrency;

namespace Fleet.Grains;

/// <summary>The one place that hears of all alarms and all silos; its key is 0. It remembers the latest of both, in memory only.</summary>
[Alias("fleet.room")]
public interface IControlRoom : IGrainWithIntegerKey
{
    /// <summary>Hears of an alarm.</summary>
    [OneWay, Alias("alarm")]
    ValueTask Hear(PumpAlarm alarm);

    /// <summary>Hears of a silo.</summary>
    [OneWay, Alias("silo")]
    ValueTask Hear(SiloReport report);

    /// <summary>The silos, and the alarms after those that a viewer has seen.</summary>
    /// <param name="seen">The <see cref="RoomView.Seen"/> of the viewer's last view; 0 for the first.</param>
    [Alias("view")]
    ValueTask<RoomView> View(long seen);
}

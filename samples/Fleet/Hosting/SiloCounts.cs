using Fleet.Grains;

namespace Fleet.Hosting;

/// <summary>The counts of one silo, from all of its threads.</summary>
internal sealed class SiloCounts
{
    private long _rows;
    private long _saves;
    private long _refused;
    private int _pumps;

    public void Read() => Interlocked.Increment(ref _rows);

    public void Saved() => Interlocked.Increment(ref _saves);

    public void Refused() => Interlocked.Increment(ref _refused);

    public void Activated() => Interlocked.Increment(ref _pumps);

    public void Deactivated() => Interlocked.Decrement(ref _pumps);

    /// <summary>The counts as they stand.</summary>
    public SiloReport Report(string silo, DateTimeOffset at) => new(
        silo, at, Interlocked.Read(ref _rows), Interlocked.Read(ref _saves), Interlocked.Read(ref _refused), Volatile.Read(ref _pumps),
        GC.GetTotalMemory(forceFullCollection: false));
}

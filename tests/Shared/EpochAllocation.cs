namespace Autoencoders.Tests;

/// <summary>The least that an epoch behind the first allocates on the calling thread; see <see cref="Allocation"/>.</summary>
internal sealed class EpochAllocation : IProgress<EpochReport>
{
    private long _last;

    public long Least { get; private set; } = long.MaxValue;

    public void Report(EpochReport value)
    {
        long now = GC.GetAllocatedBytesForCurrentThread();
        if (value.Epoch > 1)
            Least = Math.Min(Least, now - _last);
        _last = now;
    }
}

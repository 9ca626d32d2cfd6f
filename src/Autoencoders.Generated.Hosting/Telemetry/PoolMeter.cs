namespace Autoencoders.Hosting;

/// <summary>The metrics of one pool, beside those of the calls of its models.</summary>
/// <param name="meters">The instruments.</param>
/// <param name="pool">The pool that gauges look at.</param>
/// <param name="tags">The tags of every measurement.</param>
internal sealed class PoolMeter(HostingMeters meters, IMeasuredPool pool, KeyValuePair<string, object?>[] tags)
{
    public IMeasuredPool Pool => pool;

    public KeyValuePair<string, object?>[] Tags => tags;

    public void Loaded(int dropped)
    {
        meters.PoolLoads.Add(1, tags);
        if (dropped > 0)
            meters.PoolEvictions.Add(dropped, tags);
    }

    public void Failed() => meters.PoolFailures.Add(1, tags);
}

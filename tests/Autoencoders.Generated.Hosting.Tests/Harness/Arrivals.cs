using System.Collections.Concurrent;

namespace Autoencoders.Hosting.Tests;

/// <summary>Waits for events of other threads.</summary>
internal sealed class Arrivals<T> : IDisposable
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);

    private readonly BlockingCollection<T> _arrived = [];

    public int Waiting => _arrived.Count;

    public void Add(T value) => _arrived.Add(value);

    public T Next() => _arrived.TryTake(out T? value, s_longest) ? value : throw new TimeoutException($"Nothing arrived within {s_longest}.");

    public void Dispose() => _arrived.Dispose();
}

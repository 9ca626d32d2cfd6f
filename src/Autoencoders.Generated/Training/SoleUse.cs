using System.Runtime.CompilerServices;

namespace Autoencoders;

/// <summary>Notices a second thread where only one may be: what both would write is no longer what either meant.</summary>
/// <param name="what">What two threads do at once: the beginning of the message.</param>
internal sealed class SoleUse(string what)
{
    private const int Nobody = 0;

    private static readonly ConditionalWeakTable<object, SoleUse> s_trainings = [];

    private int _thread = Nobody;

    /// <summary>The training of a network, by however many trainers.</summary>
    public static SoleUse TrainingOf(object network) =>
        s_trainings.GetValue(network, static _ => new SoleUse("Two threads train the same network at once"));

    /// <summary>
    /// Begins what only one thread may do, until the result is disposed of. The thread that is there already may enter once more: between
    /// two steps, a progress handler may train further.
    /// </summary>
    /// <exception cref="InvalidOperationException">Another thread is there.</exception>
    public Stay Enter()
    {
        int thread = Environment.CurrentManagedThreadId;
        int before = Interlocked.CompareExchange(ref _thread, thread, Nobody);
        if (before == Nobody)
            return new Stay(this);
        if (before == thread)
            return default;
        throw new InvalidOperationException($"{what}, threads {before} and {thread}. Wait for one to finish before the other begins.");
    }

    /// <summary>The time that the thread stays.</summary>
    internal readonly ref struct Stay(SoleUse? use) : IDisposable
    {
        public void Dispose()
        {
            if (use is not null)
                Volatile.Write(ref use._thread, Nobody);
        }
    }
}

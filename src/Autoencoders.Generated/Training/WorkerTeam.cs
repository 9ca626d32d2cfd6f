using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Autoencoders;

/// <summary>
/// Threads that share training steps. They are started once, sleep while there is nothing to do, and are handed work without an
/// allocation. The calling thread is one of the team. A team serves one caller at a time and ends with <see cref="Dispose"/>.
/// </summary>
public sealed class WorkerTeam : IDisposable
{
    // A thread that wakes up does so on the core of its waker, unless another one is idle: it is faster to stay awake between calls that
    // follow each other, for about as long as the last one took. Threads that nobody calls may cost no more than this.
    private static readonly long s_mostAwake = Stopwatch.Frequency / 5_000;

    private readonly EventCounter _begun = new();
    private readonly EventCounter _ended = new();
    private readonly Thread[] _threads;
    private readonly Exception?[] _failures;
    private readonly SoleUse _use = new("Two threads use the same WorkerTeam at once");
    private IParallelWork? _work;
    private int _stage;
    private int _running;
    private int _nextPart;
    private long _round;
    private long _awake;
    private bool _disposed;

    /// <summary>Starts the threads: one fewer than <paramref name="size"/>, as the caller takes part.</summary>
    /// <param name="size">How many threads share the work, the calling one included; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is below 1.</exception>
    public WorkerTeam(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        Size = size;
        _failures = new Exception?[size];
        _threads = new Thread[size - 1];
        for (int i = 0; i < _threads.Length; i++)
        {
            _threads[i] = new Thread(Serve) { IsBackground = true, Name = $"Autoencoder training {i + 1}" };
            _threads[i].Start();
        }
    }

    /// <summary>The number of threads that share the work, including the calling one.</summary>
    public int Size { get; }

    /// <summary>The calling thread alone.</summary>
    internal static WorkerTeam Alone { get; } = new(1);

    /// <summary>Ends the threads and waits for them. Calling it again does nothing.</summary>
    public void Dispose()
    {
        if (_disposed || Size == 1)
            return;

        _disposed = true;
        _begun.Advance();
        foreach (Thread thread in _threads)
            thread.Join();
    }

    /// <summary>Runs all parts of a stage and returns when the last is done; throws the exception of the lowest part that failed.</summary>
    internal void Run(IParallelWork work, int stage = 0)
    {
        if (Size == 1)
        {
            work.RunPart(stage, 0, 1);
            return;
        }

        ObjectDisposedException.ThrowIf(_disposed, this);
        using SoleUse.Stay stay = _use.Enter();
        _work = work;
        _stage = stage;
        _running = Size;
        _round++;
        long start = Stopwatch.GetTimestamp();
        // The thread that takes the first part sees all of the above. From here on, threads that have only just finished the last stage may.
        Volatile.Write(ref _nextPart, 0);
        _begun.Advance();
        TakeParts();
        _ended.Await(_round, Volatile.Read(ref _awake));
        Volatile.Write(ref _awake, Math.Min(s_mostAwake, Stopwatch.GetTimestamp() - start));

        ThrowFirstFailure();
    }

    private void Serve()
    {
        for (long round = 1; ; round++)
        {
            _begun.Await(round, Volatile.Read(ref _awake));
            if (_disposed)
                return;
            TakeParts();
        }
    }

    /// <summary>
    /// Runs parts that nobody has begun. A thread that sleeps, or has no core, leaves its part to the others: no result depends on who
    /// computes it.
    /// </summary>
    private void TakeParts()
    {
        while (Interlocked.Increment(ref _nextPart) - 1 is var part && part < Size)
        {
            Attempt(part);
            if (Interlocked.Decrement(ref _running) == 0)
                _ended.Advance();
        }
    }

    private void Attempt(int part)
    {
        // Whatever is thrown belongs to the caller, who must not leave while others still write to the step's memory.
        try
        {
            _work!.RunPart(_stage, part, Size);
        }
        catch (Exception failure)
        {
            _failures[part] = failure;
        }
    }

    private void ThrowFirstFailure()
    {
        Exception? first = null;
        foreach (ref Exception? failure in _failures.AsSpan())
        {
            first ??= failure;
            failure = null;
        }

        if (first is not null)
            ExceptionDispatchInfo.Throw(first);
    }
}

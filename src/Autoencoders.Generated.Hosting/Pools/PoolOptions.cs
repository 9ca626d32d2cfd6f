namespace Autoencoders.Hosting;

/// <summary>The files of a pool and its limits.</summary>
/// <typeparam name="TVersion">The kind of model.</typeparam>
public sealed class PoolOptions<TVersion>
    where TVersion : ModelVersion
{
    /// <summary>The folder of the weights files: <c>KEY.safetensors</c>. There must be this or <see cref="Open"/>.</summary>
    public string? Folder { get; set; }

    /// <summary>Opens the bytes of the weights file of a key; null for a key without a model.</summary>
    public Func<string, Stream?>? Open { get; set; }

    /// <summary>
    /// The bytes of weights files whose models may stay in memory: 256 MiB. The one that was not asked for the longest goes first. A model that
    /// is larger by itself stays alone.
    /// </summary>
    public long MemoryLimit { get; set; } = 256L << 20;

    /// <summary>The number of models that may stay in memory; by default only <see cref="MemoryLimit"/> counts.</summary>
    public int Capacity { get; set; } = int.MaxValue;

    /// <summary>The time for which a failure is remembered and its file is not read again: 10 seconds.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>True if files without a probe are refused.</summary>
    public bool RequireProbe { get; set; }

    /// <summary>True if the first model runs once before it is handed out, so that no later request waits for the JIT: the default.</summary>
    public bool WarmUp { get; set; } = true;

    /// <summary>The first reason why the options cannot be used; null if they can.</summary>
    internal string? Wrong() => this switch
    {
        { Folder: null, Open: null } => $"The pool has no source: set {nameof(Folder)} or {nameof(Open)}.",
        { Folder: not null, Open: not null } => $"The pool has two sources: set {nameof(Folder)} or {nameof(Open)}.",
        { MemoryLimit: < 1 } => $"{nameof(MemoryLimit)} is {MemoryLimit}; it must be at least 1.",
        { Capacity: < 1 } => $"{nameof(Capacity)} is {Capacity}; it must be at least 1.",
        _ when RetryAfter < TimeSpan.Zero => $"{nameof(RetryAfter)} is {RetryAfter}; it must not be negative.",
        _ => null,
    };
}

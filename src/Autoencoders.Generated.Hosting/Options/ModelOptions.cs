using System.Reflection;

namespace Autoencoders.Hosting;

/// <summary>The source of a model and what is asked of it, for networks and detectors alike.</summary>
public abstract class ModelOptions
{
    private static readonly TimeSpan s_leastTime = TimeSpan.FromMilliseconds(1);

    /// <summary>The weights file. There must be this, <see cref="Open"/> or a model made by code.</summary>
    public string? Path { get; set; }

    /// <summary>Opens the bytes of a weights file, anew for each load. The provider reads them to their end and disposes of the stream.</summary>
    public Func<Stream>? Open { get; set; }

    /// <summary>The way in which changes of <see cref="Path"/> are noticed; by default, they are not.</summary>
    public FileWatching Watch { get; set; }

    /// <summary>
    /// The time for which a changed file must stand still, by length and time of its last change, before it is read: 250 ms. A writer that
    /// pauses for longer has its half-written file refused, and the whole one taken later.
    /// </summary>
    public TimeSpan Settle { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The time between two looks at a watched file: 5 seconds.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// True if the host does not start without a good model: the default. Otherwise it starts, its health is unhealthy, and a watched file or
    /// <see cref="ModelProvider{TVersion}.ReloadAsync"/> brings the model later.
    /// </summary>
    public bool Required { get; set; } = true;

    /// <summary>
    /// True if files without a probe are refused: the rows and numbers that a save adds when it is given rows, and that every load compares.
    /// </summary>
    public bool RequireProbe { get; set; }

    /// <summary>True if a model runs once before it takes its place, so that no request waits for the JIT: the default.</summary>
    public bool WarmUp { get; set; } = true;

    /// <summary>The rows from one value of the drift of scores to the next: 1,000. Detectors have one.</summary>
    public int DriftWindow { get; set; } = 1000;

    /// <summary>Reads the weights file from a resource of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="name">The logical name of the resource.</param>
    public void FromResource(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentException.ThrowIfNullOrEmpty(name);
        SourceName = name;
        Open = () => assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The assembly '{assembly.GetName().Name}' has no resource '{name}'.", name);
    }

    /// <summary>The name of a resource for messages; null for other sources.</summary>
    internal string? SourceName { get; private set; }

    /// <summary>True if code makes the model.</summary>
    internal abstract bool IsMadeByCode { get; }

    /// <summary>The first reason why the options cannot be used; null if they can.</summary>
    internal string? Wrong()
    {
        int sources = (Path is null ? 0 : 1) + (Open is null ? 0 : 1) + (IsMadeByCode ? 1 : 0);
        return sources switch
        {
            0 => $"The model has no source: set {nameof(Path)} or {nameof(Open)}, or call From or {nameof(FromResource)}.",
            > 1 => $"The model has {sources} sources: set one of {nameof(Path)}, {nameof(Open)} and From.",
            _ when Path is "" => $"{nameof(Path)} is empty.",
            _ when Watch != FileWatching.None && Path is null => $"{nameof(Watch)} is {Watch}, but only a {nameof(Path)} can be watched.",
            _ when Settle < TimeSpan.Zero => $"{nameof(Settle)} is {Settle}; it must not be negative.",
            _ when PollInterval < s_leastTime => $"{nameof(PollInterval)} is {PollInterval}; it must be at least {s_leastTime}.",
            _ when DriftWindow < 1 => $"{nameof(DriftWindow)} is {DriftWindow}; it must be at least 1.",
            _ => null,
        };
    }
}

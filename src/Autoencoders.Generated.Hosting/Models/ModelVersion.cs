namespace Autoencoders.Hosting;

/// <summary>
/// One version of a model in service. It never changes: a request takes it once from its provider and makes all of its calls on it, so that
/// all answers come from the same weights, whatever is swapped meanwhile.
/// </summary>
public abstract class ModelVersion
{
    private readonly TimeProvider _clock;

    private protected ModelVersion(VersionFacts facts)
    {
        (Version, Hash, Source, Bytes, Since, _clock) = (facts.Version, facts.Hash, facts.Source, facts.Bytes, facts.Since, facts.Clock);
    }

    /// <summary>The number of the version, counted from 1.</summary>
    public long Version { get; }

    /// <summary>The SHA-256 of the weights file in hexadecimal. For a model made by code: of the file that saving it gives.</summary>
    public string Hash { get; }

    /// <summary>The file, or the name of another source.</summary>
    public string Source { get; }

    /// <summary>The length of the weights file in bytes.</summary>
    public long Bytes { get; }

    /// <summary>The time at which the version took its place.</summary>
    public DateTimeOffset Since { get; }

    /// <summary>The time since then.</summary>
    public TimeSpan Age => _clock.GetUtcNow() - Since;

    /// <summary>
    /// The population stability index of the scores of the last <see cref="ModelOptions.DriftWindow"/> rows against those of the calibration:
    /// below 0.1 they are distributed alike, above 0.25 they are not. Null before as many rows, for a network without a detector, and where the
    /// detector has no scores of its calibration.
    /// </summary>
    public virtual double? Drift => null;
}

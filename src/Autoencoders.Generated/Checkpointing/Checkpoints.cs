namespace Autoencoders;

/// <summary>
/// Lets training survive the end of its process: <see cref="Trainer{TNetwork}.Fit"/> writes all that it needs to go on into a file, and
/// where it finds that file when it begins, goes on from there. The result has the same bits as without the interruption. The file is
/// deleted when training is complete, unless <see cref="Keep"/> is set.
/// </summary>
/// <remarks>
/// The file is a weights file that holds more than weights, so that the network's <c>Load</c> reads it too. It is written beside its
/// target, flushed to disk and renamed: whenever the process ends, the file holds a whole state. What it belongs to is checked before
/// anything is changed: network, optimizer, options, number and length of the samples. The values of the samples are not: to give others is
/// the caller's mistake. The reports of the finished epochs are the tensor <c>training.epochs</c>: 14 numbers of 64 bits an epoch, and two
/// more for each term of the loss.
/// </remarks>
/// <example><code>
/// trainer.Fit(samples, new TrainingOptions { Epochs = 100, Checkpoints = new Checkpoints("run.checkpoint") { EveryEpochs = 5 } });
/// </code></example>
public sealed record Checkpoints
{
    /// <summary>Chooses the file.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public Checkpoints(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Path = path;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>After how many epochs the file is written: at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int EveryEpochs
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(EveryEpochs));
            field = value;
        }
    } = 1;

    /// <summary>
    /// After how much time the file is written in the middle of an epoch: 0 or more, where 0 means after each step; null for never.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan? Interval
    {
        get;
        init
        {
            if (value is { } interval)
                ArgumentOutOfRangeException.ThrowIfLessThan(interval, TimeSpan.Zero, nameof(Interval));
            field = value;
        }
    }

    /// <summary>
    /// True if the file stays when training is complete: with more <see cref="TrainingOptions.Epochs"/>, training can go on from it later.
    /// </summary>
    public bool Keep { get; init; }

    /// <summary>The file of a run.</summary>
    // An instance method: NativeAOT leaves it, the files behind it and their JSON out of a program that never makes Checkpoints.
    internal ICheckpointFile FileOf(
        ICheckpointedNetwork network, ISampleSource samples, TrainingOptions options, IOptimizer optimizer) =>
        new CheckpointFile(
            network,
            Path,
            RunDescription.Of(samples, options, optimizer, network.Corrupts),
            new EpochTable(network.LossTerms, options.EarlyStopping?.Measure ?? StoppingMeasure.ValidationLoss));
}

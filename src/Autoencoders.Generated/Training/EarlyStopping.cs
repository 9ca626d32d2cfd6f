namespace Autoencoders;

/// <summary>
/// Ends training when the validation loss, or another <see cref="Measure"/> of the validation samples, no longer falls, and gives the
/// network the weights that it had at its lowest.
/// </summary>
/// <example><code>
/// // Rows that may hold anomalies: a tenth of them tells when the network begins to learn these too.
/// (Dataset part, Dataset heldBack) = samples.Split(0.1, seed: 1);
/// trainer.Fit(part, new TrainingOptions
/// {
///     Epochs = 500,
///     Validation = heldBack,
///     EarlyStopping = new EarlyStopping { Measure = StoppingMeasure.LossEntropy, Patience = 50 },
/// });
/// </code></example>
public sealed record EarlyStopping
{
    /// <summary>The number that is followed.</summary>
    public StoppingMeasure Measure { get; init; }

    /// <summary>The number of epochs in a row without an improvement after which training ends: at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Patience
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Patience));
            field = value;
        }
    } = 10;

    /// <summary>
    /// By how much a loss must be below the lowest one before it to count as an improvement: finite, 0 or more, in the units of the loss, or
    /// in nats for <see cref="StoppingMeasure.LossEntropy"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double MinimumImprovement
    {
        get;
        init
        {
            if (!(value >= 0) || !double.IsFinite(value))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(MinimumImprovement), value, "The minimum improvement must be finite and at least 0.");
            }
            field = value;
        }
    }

    /// <summary>
    /// True if the network has the weights of its best epoch after training, however that ends except by an exception; otherwise those of
    /// the last.
    /// </summary>
    public bool RestoreBestWeights { get; init; } = true;

    /// <summary>True if a loss is an improvement on the lowest one so far.</summary>
    internal bool Improves(float loss, float lowest) => loss < lowest - MinimumImprovement;
}

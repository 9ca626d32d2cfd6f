using Autoencoders;

namespace Recommender;

/// <summary>
/// Judges the network after each epoch by ratings that it does not learn from, and keeps the best. The validation loss of training
/// would not do: it is of ratings that the network is shown.
/// </summary>
internal sealed class BestEpoch(RatingAutoencoder network, Opinions opinions, Rating[] validation, IProgress<EpochReport> inner)
    : IProgress<EpochReport>
{
    private readonly RatingAutoencoder _best = network.Clone();

    /// <summary>The best epoch.</summary>
    public int Epoch { get; private set; }

    /// <summary>Its error.</summary>
    public double Error { get; private set; } = double.PositiveInfinity;

    public void Report(EpochReport value)
    {
        double error = Judge.Of(validation, opinions.PredictionOf(network));
        if (error < Error)
        {
            (Epoch, Error) = (value.Epoch, error);
            _best.CopyFrom(network);
        }

        inner.Report(value with { ValidationLoss = (float)error });
    }

    /// <summary>Makes the network what it was after the best epoch.</summary>
    public void Restore() => network.CopyFrom(_best);
}

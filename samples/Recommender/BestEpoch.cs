using Autoencoders;

namespace Recommender;

/// <summary>
/// Judges the network after each epoch by ratings that it does not learn from, and keeps the best weights. The validation loss of training
/// would not do: it is of ratings that the network is shown.
/// </summary>
internal sealed class BestEpoch(RatingAutoencoder network, Opinions opinions, Rating[] validation, IProgress<EpochReport> inner)
    : IProgress<EpochReport>
{
    private readonly float[] _weights = network.Parameters.ToArray();

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
            network.Parameters.CopyTo(_weights);
        }

        inner.Report(value with { ValidationLoss = (float)error });
    }

    /// <summary>Gives the network the best weights.</summary>
    public void Restore() => _weights.CopyTo(network.Parameters);
}

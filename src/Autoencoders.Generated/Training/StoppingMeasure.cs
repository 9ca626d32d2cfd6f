namespace Autoencoders;

/// <summary>The number that <see cref="EarlyStopping"/> follows. Both need no labels.</summary>
public enum StoppingMeasure
{
    /// <summary>The mean loss of the validation samples: how well the network knows rows that it has not trained on.</summary>
    ValidationLoss,

    /// <summary>
    /// The entropy of the losses of the validation samples, each divided by the sum of all (EntropyStop, Huang et al. 2024), for training on
    /// rows that may hold anomalies. It falls while the network learns what most rows have in common, so that few rows keep most of the loss,
    /// and rises once it learns those too. The validation samples are to be soiled as the training samples are, such as a part held back of
    /// the same rows.
    /// </summary>
    LossEntropy,
}

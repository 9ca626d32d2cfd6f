using System.Globalization;

namespace Autoencoders;

/// <summary>
/// The rows that are left out of mini-batches: a share of each epoch, which grows from 0 to <see cref="TrainingOptions.Contamination"/>. It
/// is a function of the epoch and of nothing else, so that a run that is resumed leaves out the same rows.
/// </summary>
internal readonly struct Trimming
{
    // As co-teaching grows it (Han et al., 2018).
    private const int MostEpochs = 10;

    // 0.29 * 100 is less than 29 in binary.
    private const double Rounding = 1e-9;

    private readonly double _share;
    private readonly int _epochs;

    /// <param name="options">The share, and the epochs that it grows in.</param>
    public Trimming(TrainingOptions options) =>
        (_share, _epochs) = (options.Contamination, Math.Clamp(options.Epochs / 2, 1, MostEpochs));

    /// <summary>The rows that are left out of the first rows of an epoch.</summary>
    /// <param name="epoch">From 1.</param>
    /// <param name="rows">The rows so far.</param>
    public long LeftOut(int epoch, int rows) => (long)((_share * Math.Min(1, (epoch - 1) / (double)_epochs) * rows) + Rounding);

    /// <summary>The share and its growth in words.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"contamination {_share:R} from 0 over {_epochs} epochs");
}

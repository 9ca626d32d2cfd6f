using System.Globalization;

namespace Autoencoders;

/// <summary>
/// Reduces the learning rate when the loss has stopped falling; PyTorch's <c>ReduceLROnPlateau</c> with its smallest learning rate as a
/// factor. It depends on losses and not on time, so that it is no <see cref="ISchedule"/> but a pure function of all losses so far.
/// </summary>
/// <remarks>
/// A loss counts as better if it is below the best one so far times <c>1 - threshold</c>; NaN never does. When more than
/// <c>patience</c> losses in a row are not better, the learning rate is multiplied by <c>factor</c>; then as many losses as
/// <c>cooldown</c> says are not held against it. PyTorch's <c>eps</c>, the least change of a learning rate, has no counterpart.
/// </remarks>
public sealed record ReduceOnPlateau
{
    private readonly double _factor;
    private readonly int _patience;
    private readonly double _threshold;
    private readonly int _cooldown;
    private readonly double _smallest;

    /// <summary>Chooses the rule; PyTorch's defaults.</summary>
    /// <param name="factor">What the learning rate is multiplied by: above 0 and below 1.</param>
    /// <param name="patience">How many losses in a row may be no better, 0 or more.</param>
    /// <param name="threshold">The share of the best loss by which a better one must be lower, in [0, 1).</param>
    /// <param name="cooldown">After a reduction, how many losses do not count as no better, 0 or more.</param>
    /// <param name="smallest">The learning rate never falls below this share of the base: 0 or more and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public ReduceOnPlateau(
        double factor = 0.1, int patience = 10, double threshold = 1e-4, int cooldown = 0, double smallest = 0)
    {
        _factor = Hyperparameter.Checked(factor, double.Epsilon, 1, nameof(factor));
        ArgumentOutOfRangeException.ThrowIfNegative(patience);
        _patience = patience;
        _threshold = Hyperparameter.Checked(threshold, 0, 1, nameof(threshold));
        ArgumentOutOfRangeException.ThrowIfNegative(cooldown);
        _cooldown = cooldown;
        _smallest = Hyperparameter.Checked(smallest, 0, 1, nameof(smallest));
    }

    /// <summary>The factor of the base learning rate after these losses.</summary>
    /// <param name="losses">The losses of all epochs so far, the oldest first; it may be empty.</param>
    public double Factor(IReadOnlyList<float> losses)
    {
        ArgumentNullException.ThrowIfNull(losses);
        var progress = new Progress(this);
        for (int i = 0; i < losses.Count; i++)
            progress.Add(losses[i]);
        return progress.Factor;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"ReduceOnPlateau(factor {_factor}, patience {_patience}, threshold {_threshold}, cooldown {_cooldown}, smallest {_smallest})");

    /// <summary>The rule on its way through losses, one after the other.</summary>
    internal sealed class Progress(ReduceOnPlateau rule)
    {
        private double _best = double.PositiveInfinity;
        private int _notBetter;
        private int _cooling;

        /// <summary>The factor of the base learning rate after the losses so far.</summary>
        public double Factor { get; private set; } = 1;

        /// <summary>Looks at the next loss.</summary>
        public void Add(double loss)
        {
            bool better = loss < _best * (1 - rule._threshold);
            if (better)
                _best = loss;
            _notBetter = better || _cooling > 0 ? 0 : _notBetter + 1;
            _cooling = Math.Max(0, _cooling - 1);
            if (_notBetter <= rule._patience)
                return;

            Factor = Math.Max(Factor * rule._factor, rule._smallest);
            _cooling = rule._cooldown;
            _notBetter = 0;
        }
    }
}

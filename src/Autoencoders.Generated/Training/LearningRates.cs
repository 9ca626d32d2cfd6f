using System.Globalization;

namespace Autoencoders;

/// <summary>Sets the learning rate of each update: that of the optimizer times what schedule and plateau say.</summary>
internal sealed class LearningRates(IOptimizer optimizer, ISchedule? schedule, ReduceOnPlateau? plateau)
{
    private readonly ReduceOnPlateau.Progress? _plateau = plateau is null ? null : new(plateau);

    /// <summary>The optimizer's own learning rate.</summary>
    public double Base { get; } = optimizer.LearningRate;

    /// <summary>The updates done.</summary>
    public long Updates { get; private set; }

    // Without both, a learning rate that somebody sets between two steps stays.
    private bool IsScheduled => schedule is not null || _plateau is not null;

    /// <summary>Goes on behind so many updates.</summary>
    public void Continue(long updates) => Updates = updates;

    /// <summary>Sets the learning rate of the next update.</summary>
    public void Begin()
    {
        if (IsScheduled)
            optimizer.LearningRate = Next();
        Updates++;
    }

    private double Next()
    {
        double factor = schedule?.Factor(Updates) ?? 1;
        double rate = Base * factor * (_plateau?.Factor ?? 1);
        if (rate >= 0 && rate < Hyperparameter.End)
            return rate;
        throw new InvalidOperationException(string.Create(
            CultureInfo.InvariantCulture,
            $"The schedule '{schedule}' gives the factor {factor} for update {Updates} (from 0), hence a learning rate of {rate}; "
            + $"a learning rate must be at least 0 and below {Hyperparameter.End:G3}."));
    }

    /// <summary>Judges what the next epoch came to.</summary>
    public void EndEpoch(EpochReport report) => _plateau?.Add(report.ValidationLoss ?? report.Loss);

    /// <summary>Gives the optimizer its own learning rate back.</summary>
    public void Restore()
    {
        if (IsScheduled)
            optimizer.LearningRate = Base;
    }
}

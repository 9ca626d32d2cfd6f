namespace Autoencoders;

/// <summary>Sets the learning rate of each update: that of the optimiser times what schedule and plateau say.</summary>
internal sealed class LearningRates(IOptimizer optimizer, ISchedule? schedule, ReduceOnPlateau? plateau)
{
    private double _plateauFactor = 1;

    /// <summary>The optimiser's own learning rate.</summary>
    public double Base { get; } = optimizer.LearningRate;

    /// <summary>The updates done.</summary>
    public long Updates { get; private set; }

    // Without both, a learning rate that somebody sets between two steps stays.
    private bool IsScheduled => schedule is not null || plateau is not null;

    /// <summary>Goes on behind so many updates and such losses of epochs.</summary>
    public void Continue(long updates, IReadOnlyList<float> losses)
    {
        Updates = updates;
        EndEpoch(losses);
    }

    /// <summary>Sets the learning rate of the next update.</summary>
    public void Begin()
    {
        if (IsScheduled)
            optimizer.LearningRate = Base * (schedule?.Factor(Updates) ?? 1) * _plateauFactor;
        Updates++;
    }

    /// <summary>Judges the losses of all epochs so far.</summary>
    public void EndEpoch(IReadOnlyList<float> losses) => _plateauFactor = plateau?.Factor(losses) ?? 1;

    /// <summary>Gives the optimiser its own learning rate back.</summary>
    public void Restore()
    {
        if (IsScheduled)
            optimizer.LearningRate = Base;
    }
}

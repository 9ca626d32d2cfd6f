namespace Autoencoders;

/// <summary>
/// Computes the loss of mini-batches and its gradient with respect to every parameter, without changing the network. Its memory is
/// allocated once; a run allocates nothing. It looks at no value: what <see cref="INetwork{TSelf}.LossDomain"/> lacks has a loss without
/// meaning.
/// </summary>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed class Backpropagation<TNetwork> : IParallelWork
    where TNetwork : class, ITrainable<TNetwork>
{
    private readonly TNetwork _network;
    private readonly SoleUse _use = new("Two threads run the same Backpropagation at once");

    /// <summary>Allocates the memory of mini-batches of up to <paramref name="capacity"/> rows.</summary>
    /// <param name="network">The network, whose current parameters each run uses.</param>
    /// <param name="capacity">The largest number of rows of a mini-batch, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below 1.</exception>
    /// <exception cref="ArgumentException">The memory would be larger than an array can be; use smaller mini-batches.</exception>
    public Backpropagation(TNetwork network, int capacity)
    {
        ArgumentNullException.ThrowIfNull(network);
        _network = network;
        Workspace = TrainingWorkspace.For<TNetwork>(capacity);
    }

    /// <summary>The memory of the run.</summary>
    public TrainingWorkspace Workspace { get; }

    /// <summary>The gradient of the whole loss of the last mini-batch, in the order of the network's parameters.</summary>
    public ReadOnlySpan<float> Gradients => Workspace.Gradients;

    /// <summary>Computes loss and gradients of a mini-batch.</summary>
    /// <param name="batch">Row-major: rows x input length, of 1 row up to the capacity.</param>
    /// <param name="team">The threads to share the work; null for the calling thread alone. The result is the same to the bit.</param>
    /// <returns>The mean loss of the rows: the sum of all terms as they are weighted.</returns>
    /// <exception cref="ArgumentException">
    /// The batch is not whole rows, or has none, or more than the capacity; or the network takes conditions.
    /// </exception>
    /// <exception cref="InvalidOperationException">Another thread runs it.</exception>
    public float Run(ReadOnlySpan<float> batch, WorkerTeam? team = null) => Run(batch, [], team);

    /// <summary>Computes loss and gradients of a mini-batch of a network that takes conditions.</summary>
    /// <param name="batch">Row-major: rows x input length, of 1 row up to the capacity.</param>
    /// <param name="conditions">Row-major: as many rows x condition length; empty for a network without.</param>
    /// <param name="team">The threads to share the work; null for the calling thread alone. The result is the same to the bit.</param>
    /// <returns>The mean loss of the rows: the sum of all terms as they are weighted.</returns>
    /// <exception cref="ArgumentException">
    /// The batch is not whole rows, or has none, or more than the capacity; or the conditions are not as many rows.
    /// </exception>
    /// <exception cref="InvalidOperationException">Another thread runs it.</exception>
    public float Run(ReadOnlySpan<float> batch, ReadOnlySpan<float> conditions, WorkerTeam? team = null)
    {
        int rows = RowsOf(batch);
        if (rows > Workspace.Capacity)
            throw new ArgumentException($"The batch has {rows} rows; the memory holds {Workspace.Capacity}.", nameof(batch));
        RequireConditions(conditions, rows);

        using SoleUse.Stay stay = _use.Enter();
        Workspace.Rows = rows;
        batch.CopyTo(Workspace.Inputs);
        conditions.CopyTo(Workspace.Conditions);
        return Run(team);
    }

    /// <summary>Computes loss and gradients of a mini-batch of a network that takes sparse rows.</summary>
    /// <param name="batch">1 row up to the capacity, all of which are the mini-batch.</param>
    /// <param name="team">The threads to share the work; null for the calling thread alone. The result is the same to the bit.</param>
    /// <returns>The mean loss of the rows: the sum of all terms as they are weighted.</returns>
    /// <exception cref="ArgumentException">There are no rows, or more than the capacity, or they have another length.</exception>
    /// <exception cref="InvalidOperationException">Another thread runs it, or the network does not take sparse rows.</exception>
    public float Run(SparseDataset batch, WorkerTeam? team = null)
    {
        using (_use.Enter())
        {
            Workspace.Sparse.SetAll(batch);
            Workspace.Rows = batch.Count;
        }
        return Run(team);
    }

    /// <summary>Computes loss and gradients of the mini-batch that lies in <see cref="Workspace"/>.</summary>
    /// <param name="team">The threads to share the work; null for the calling thread alone. The result is the same to the bit.</param>
    /// <returns>The mean loss of the rows: the sum of all terms as they are weighted.</returns>
    /// <exception cref="InvalidOperationException">Another thread runs it.</exception>
    public float Run(WorkerTeam? team = null)
    {
        using SoleUse.Stay stay = _use.Enter();
        team ??= WorkerTeam.Alone;
        if (Workspace.Gathered is { IsDense: true } sparse)
            sparse.Compress(Workspace.Inputs);
        Workspace.Step++;
        for (int stage = 0; stage < TNetwork.StageCount; stage++)
            team.Run(this, stage);

        return LossSums.Loss(Workspace, TNetwork.LossTerms);
    }

    /// <summary>The mean over the rows of the last mini-batch of one term, before it is weighted.</summary>
    /// <param name="term">The number of the term in <see cref="ITrainable{TSelf}.LossTerms"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such term.</exception>
    public float MeanOf(int term) => Mean.Of(Workspace.Term(term));

    /// <summary>The factor of one term in the current step.</summary>
    /// <param name="term">The number of the term in <see cref="ITrainable{TSelf}.LossTerms"/>.</param>
    public float WeightOf(int term) => term == 0 ? 1f : TNetwork.LossTerms[term].Weight * Workspace.Annealing;

    /// <summary>The number of rows of a batch, which must be whole ones.</summary>
    internal static int RowsOf(ReadOnlySpan<float> batch)
    {
        (int rows, int rest) = Math.DivRem(batch.Length, TNetwork.InputLength);
        if (rest != 0 || rows == 0)
            throw new ArgumentException($"{batch.Length} values are not one or more rows of {TNetwork.InputLength}.", nameof(batch));
        return rows;
    }

    /// <summary>Refuses conditions that are not one for each row.</summary>
    internal static void RequireConditions(ReadOnlySpan<float> conditions, int rows)
    {
        int length = TNetwork.ConditionLength;
        if (conditions.Length == (long)rows * length)
            return;
        throw new ArgumentException(
            $"{conditions.Length} values are not the conditions of {rows} rows; the network takes {length} values for each row.",
            nameof(conditions));
    }

    void IParallelWork.RunPart(int stage, int part, int parts) => _network.RunStage(stage, Workspace, part, parts);
}

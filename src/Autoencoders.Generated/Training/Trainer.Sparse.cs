namespace Autoencoders;

public sealed partial class Trainer<TNetwork>
{
    /// <summary>Trains one step of a network that takes sparse rows.</summary>
    /// <param name="batch">The rows, all of which are the mini-batch.</param>
    /// <param name="team">The threads to share the step; null for the calling thread alone. The result is the same to the bit.</param>
    /// <returns>The mean loss of the rows, with the weights of before the step: the sum of all terms as they are weighted.</returns>
    /// <exception cref="ArgumentException">
    /// There is no row, or rows have another length than the network takes, or a value is negative.
    /// </exception>
    /// <exception cref="InvalidOperationException">Another thread trains the network, or it does not take sparse rows.</exception>
    /// <exception cref="TrainingDivergedException">The loss is not finite; the weights are those of before the step.</exception>
    public float Step(SparseDataset batch, WorkerTeam? team = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        TrainingSamples.Require<TNetwork>(batch, nameof(batch));
        using SoleUse.Stay stay = _training.Enter();
        TrainingStep<TNetwork> step = StepOf(batch.Count);
        step.Workspace.Annealing = 1f;
        step.Workspace.Sparse.SetAll(batch);
        step.Workspace.Rows = batch.Count;
        float loss = Step(step, batch.Count, team);
        return float.IsFinite(loss) ? loss : throw TrainingDivergedException.OfStep(loss, Optimizer.LearningRate);
    }
}

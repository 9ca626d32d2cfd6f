using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>Leaves the rows with the largest losses out of a mini-batch. Its memory is allocated once.</summary>
/// <param name="judge">The network that judges the rows.</param>
/// <param name="workspace">The memory with the mini-batch.</param>
/// <param name="learner">The memory of the step that learns from the kept rows; it may be the same.</param>
internal sealed class RowTrimming<TNetwork>(TNetwork judge, TrainingWorkspace workspace, TrainingWorkspace learner) : IParallelWork
    where TNetwork : class, ITrainable<TNetwork>
{
    // Threads share whole blocks, so that their number does not change a loss.
    private const int BlockRows = 256;

    private readonly float[] _losses = new float[workspace.Capacity];
    private readonly float[] _sorted = new float[workspace.Capacity];

    /// <summary>Keeps the rows with the smallest losses, of equal ones the first, in their order.</summary>
    /// <param name="kept">The number of rows that are kept: 1 to those of the mini-batch.</param>
    /// <param name="team">The threads to share the work.</param>
    public void Keep(int kept, WorkerTeam team)
    {
        int rows = workspace.Rows;
        learner.Rows = rows;
        if (kept == rows)
        {
            workspace.Inputs.CopyTo(learner.Inputs);
            workspace.Conditions.CopyTo(learner.Conditions);
            return;
        }

        team.Run(this);
        Span<float> losses = _losses.AsSpan(0, rows), sorted = _sorted.AsSpan(0, rows);
        losses.Replace(float.NaN, float.PositiveInfinity);
        losses.CopyTo(sorted);
        sorted.Sort();

        float largest = sorted[kept - 1];
        int equal = kept - sorted.IndexOf(largest), place = 0;
        for (int row = 0; row < rows; row++)
        {
            if (losses[row] < largest || (losses[row] == largest && equal-- > 0))
                Move(row, place++);
        }
        learner.Rows = kept;
    }

    void IParallelWork.RunPart(int stage, int part, int parts)
    {
        Partition share = Partition.Of(workspace.Rows, part, parts, BlockRows);
        for (int start = (int)share.Start; start < share.End; start += BlockRows)
        {
            int rows = Math.Min(BlockRows, (int)share.End - start);
            judge.EvaluateBatch(
                workspace.Inputs.Slice(start * TNetwork.InputLength, rows * TNetwork.InputLength),
                workspace.Conditions.Slice(start * TNetwork.ConditionLength, rows * TNetwork.ConditionLength),
                _losses.AsSpan(start, rows));
        }
    }

    private void Move(int row, int place)
    {
        Move(workspace.Inputs, learner.Inputs, TNetwork.InputLength, row, place);
        Move(workspace.Conditions, learner.Conditions, TNetwork.ConditionLength, row, place);
    }

    private static void Move(ReadOnlySpan<float> rows, Span<float> kept, int length, int row, int place) =>
        rows.Slice(row * length, length).CopyTo(kept[(place * length)..]);
}

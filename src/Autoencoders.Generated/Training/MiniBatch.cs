using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>Gathers the rows of a mini-batch from wherever a source has them into the memory of the step.</summary>
internal sealed class MiniBatch(ISampleSource samples, ISampleVisit visit, TrainingWorkspace workspace) : IParallelWork
{
    private int _start;

    /// <summary>Gathers so many rows of the epoch's order.</summary>
    public void Gather(int start, int rows, WorkerTeam team)
    {
        _start = start;
        workspace.Rows = rows;
        visit.Prepare(start, rows);
        team.Run(this);
    }

    void IParallelWork.RunPart(int stage, int part, int parts)
    {
        Share share = Share.Of(workspace.Rows, part, parts, multiple: 1);
        (int first, int rows) = ((int)share.Start, (int)(share.End - share.Start));
        if (rows == 0)
            return;

        // Empty where the network takes none, whether the samples have some or not.
        Span<float> conditions = workspace.Conditions;
        if (!conditions.IsEmpty)
            conditions = conditions.Slice(first * samples.ConditionLength, rows * samples.ConditionLength);
        visit.Read(_start + first, workspace.Inputs.Slice(first * samples.Length, rows * samples.Length), conditions);
    }
}

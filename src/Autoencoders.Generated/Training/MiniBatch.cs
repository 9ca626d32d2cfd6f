using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>Gathers the rows of a mini-batch from wherever a source has them into the memory of the step.</summary>
internal sealed class MiniBatch(ISampleSource samples, ISampleReader reader, ITrainingStep step) : IParallelWork
{
    private readonly TrainingWorkspace _workspace = step.Workspace;

    private int _start;

    /// <summary>Gathers so many rows of the epoch's order.</summary>
    public void Gather(int start, int rows, WorkerTeam team)
    {
        _start = start;
        _workspace.Rows = rows;
        reader.Prepare(start, rows);
        if (_workspace.Gathered is { } batch && reader is SparseReader sparse)
        {
            batch.Set((SparseDataset)samples, sparse.RowsAt(start, rows));
            return;
        }

        // Asked for once before threads do, as a network of sparse rows makes this memory when it is first needed.
        _ = _workspace.Inputs;
        team.Run(this);

        // Rows in memory were looked at before training; others could change meanwhile, or are too many to be read for that alone.
        if (samples is not Dataset && step.Domain.IndexOutside(_workspace.Inputs, samples.Length) >= 0)
            throw OutsideDomain.Found(samples, step.Domain, nameof(samples));
    }

    void IParallelWork.RunPart(int stage, int part, int parts)
    {
        Partition share = Partition.Of(_workspace.Rows, part, parts, multiple: 1);
        (int first, int rows) = ((int)share.Start, (int)(share.End - share.Start));
        if (rows == 0)
            return;

        // Empty where the network takes none, whether the samples have some or not.
        Span<float> conditions = _workspace.Conditions;
        if (!conditions.IsEmpty)
            conditions = conditions.Slice(first * samples.ConditionLength, rows * samples.ConditionLength);
        reader.Read(_start + first, _workspace.Inputs.Slice(first * samples.Length, rows * samples.Length), conditions);
    }
}

using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>Gathers the rows of a mini-batch from wherever they lie in a dataset into the memory of the step.</summary>
internal sealed class MiniBatch(Dataset samples, TrainingWorkspace workspace) : IParallelWork
{
    private ReadOnlyMemory<int> _rows;

    public void Gather(ReadOnlyMemory<int> rows, WorkerTeam team)
    {
        _rows = rows;
        workspace.Rows = rows.Length;
        team.Run(this);
    }

    void IParallelWork.RunPart(int stage, int part, int parts)
    {
        ReadOnlySpan<int> rows = _rows.Span;
        Span<float> inputs = workspace.Inputs;
        Span<float> conditions = workspace.Conditions; // Empty where the network takes none, whether the samples have some or not.
        Share share = Share.Of(rows.Length, part, parts, multiple: 1);
        for (int i = (int)share.Start; i < share.End; i++)
        {
            samples[rows[i]].CopyTo(inputs[(i * samples.Length)..]);
            if (!conditions.IsEmpty)
                samples.Condition(rows[i]).CopyTo(conditions[(i * samples.ConditionLength)..]);
        }
    }
}

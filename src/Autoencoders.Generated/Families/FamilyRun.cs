namespace Autoencoders;

/// <summary>All that the trainings of a family have in common.</summary>
internal sealed record FamilyRun(
    Dataset Samples,
    Dataset HeldOut,
    Func<IOptimizer> Optimizer,
    TrainingOptions Options,
    FamilyMeasure Measure,
    IProgress<FamilyProgress>? Progress,
    CancellationToken CancellationToken)
{
    private readonly Lock _reporting = new();

    /// <summary>The progress of one network, which waits while another network reports.</summary>
    public IProgress<EpochReport>? ProgressOf(string name) => Progress is null ? null : new MemberProgress(this, name);

    private sealed class MemberProgress(FamilyRun run, string name) : IProgress<EpochReport>
    {
        public void Report(EpochReport value)
        {
            lock (run._reporting)
                run.Progress!.Report(new FamilyProgress(name, value));
        }
    }
}

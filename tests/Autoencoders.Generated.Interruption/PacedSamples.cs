namespace Autoencoders.Interruption;

/// <summary>
/// Samples that come slowly, so that training takes a while on every machine, and that say when the first ones are asked for.
/// </summary>
/// <param name="samples">The samples.</param>
/// <param name="pace">How long each mini-batch is waited for.</param>
internal sealed class PacedSamples(Dataset samples, TimeSpan pace) : ISampleSource
{
    public int Count => samples.Count;

    public int Length => samples.Length;

    public int ConditionLength => samples.ConditionLength;

    public ISampleVisit Visit(int seed, bool shuffle) => new PacedVisit(samples.Visit(seed, shuffle), pace);

    private sealed class PacedVisit(ISampleVisit visit, TimeSpan pace) : ISampleVisit
    {
        private bool _isBegun;

        public void Begin(int epoch) => visit.Begin(epoch);

        public void Prepare(int start, int count)
        {
            if (!_isBegun)
                Console.WriteLine("training");
            _isBegun = true;
            Thread.Sleep(pace);
            visit.Prepare(start, count);
        }

        public void Read(int start, Span<float> values, Span<float> conditions) => visit.Read(start, values, conditions);

        public void Dispose() => visit.Dispose();
    }
}

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

    public ISampleReader OpenReader(int seed, bool shuffle) => new PacedReader(samples.OpenReader(seed, shuffle), pace);

    private sealed class PacedReader(ISampleReader reader, TimeSpan pace) : ISampleReader
    {
        private bool _isBegun;

        public void Begin(int epoch) => reader.Begin(epoch);

        public void Prepare(int start, int count)
        {
            if (!_isBegun)
                Console.WriteLine("training");
            _isBegun = true;
            Thread.Sleep(pace);
            reader.Prepare(start, count);
        }

        public void Read(int start, Span<float> values, Span<float> conditions) => reader.Read(start, values, conditions);

        public void Dispose() => reader.Dispose();
    }
}

namespace Autoencoders.Benchmarks.Fashion;

/// <summary>A network under training.</summary>
internal interface IContestant : IDisposable
{
    /// <summary>How the report names it.</summary>
    string Name { get; }

    /// <summary>One step of Adam on the loss of a mini-batch, which it returns.</summary>
    /// <param name="batch">Whole rows.</param>
    float Step(float[] batch);

    /// <summary>Reconstructs rows.</summary>
    float[] Reconstruct(float[] rows);

    /// <summary>What it is judged by apart from reconstructions, one value an image; null for nothing.</summary>
    /// <param name="rows">Whole rows.</param>
    double[]? Judge(float[] rows) => null;

    /// <summary>Housekeeping that is not timed.</summary>
    void Rest()
    {
    }
}

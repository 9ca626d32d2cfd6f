namespace Autoencoders.Benchmarks.Comparing;

/// <summary>What a peer does in one call.</summary>
internal enum Mode
{
    /// <summary>Reconstructs the rows.</summary>
    Infer,

    /// <summary>Gives the codes of the rows.</summary>
    Encode,

    /// <summary>Forward, mean squared error, backward and one step of Adam.</summary>
    Train,
}

/// <summary>One measurement that all peers take part in.</summary>
/// <param name="Work">The network.</param>
/// <param name="Mode">What is done with it.</param>
/// <param name="Batch">The rows of one call.</param>
/// <param name="Threads">The threads that a peer may use.</param>
internal sealed record Case(Work Work, Mode Mode, int Batch, int Threads)
{
    /// <summary>Too small to change the weights in the course of a measurement.</summary>
    public const double LearningRate = 1e-7;

    /// <summary>The rows: batch x length, in 0..1.</summary>
    public float[] Input { get; } = Rows(Batch * Work.Length);

    /// <summary>The multiplications and additions of all sums of products of a call.</summary>
    public double Flops
    {
        get
        {
            double forward = 2.0 * Work.Network.MultiplyAdds;
            double first = 2.0 * Work.Network.Layers[0].MultiplyAdds;
            // Backward: the gradient of all weights, and of all inputs but the first layer's.
            return Batch * (Mode switch { Mode.Infer => forward, Mode.Encode => first, _ => (3 * forward) - first });
        }
    }

    public override string ToString() =>
        $"{Work} {Mode.ToString().ToLowerInvariant()}, {Batch} row{(Batch > 1 ? "s" : "")}, {Threads} thread{(Threads > 1 ? "s" : "")}";

    private static float[] Rows(int length)
    {
        var random = new Random(2);
        var values = new float[length];
        for (int i = 0; i < length; i++)
            values[i] = random.NextSingle();
        return values;
    }
}

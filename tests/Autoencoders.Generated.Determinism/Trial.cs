namespace Autoencoders.Determinism;

/// <summary>Trains a network and runs it in every way that a user can; only the bits of the results are of interest.</summary>
/// <param name="Threads">The threads that share training and batches.</param>
/// <param name="Steps">The training steps.</param>
/// <param name="OutputRows">The rows that are encoded, decoded, reconstructed and judged.</param>
internal sealed record Trial(int Threads, int Steps, int OutputRows)
{
    private const int BatchRows = 70;

    // Of the network whose loss compares distributions.
    private const int Channels = 6;

    /// <summary>Trains, computes outputs, and prints their fingerprints as one line.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="name">The begin of the line.</param>
    /// <param name="optimizer">A fresh optimizer.</param>
    public void Run<TNetwork>(string name, IOptimizer optimizer)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        TNetwork network = TNetwork.Create(seed: 42);
        var weights = new Fingerprint();
        Train(network, optimizer, weights);
        var outputs = new Fingerprint();
        float[] inputs = Rows<TNetwork>(OutputRows, stream: 2);
        AddSamples(network, inputs, outputs);
        AddBatches(network, inputs, outputs);
        Console.WriteLine($"{name} weights={weights} outputs={outputs}");
    }

    /// <summary>Computes outputs of a copy with small weights of a new network, and prints their fingerprint as one line.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="name">The begin of the line.</param>
    /// <param name="precision">The numbers of the weights.</param>
    public void RunSmall<TNetwork>(string name, WeightPrecision precision)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        SmallAutoencoder<TNetwork> small = TNetwork.Create(seed: 42).Quantize(precision);
        var outputs = new Fingerprint();
        float[] inputs = Rows<SmallAutoencoder<TNetwork>>(OutputRows, stream: 2);
        AddSamples(small, inputs, outputs);
        AddBatches(small, inputs, outputs);
        Console.WriteLine($"{name} {precision} outputs={outputs}");
    }

    private void Train<TNetwork>(TNetwork network, IOptimizer optimizer, Fingerprint fingerprint)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        // Steps as a trainer takes them; it would not share ones as small as these among threads.
        using var team = new WorkerTeam(Threads);
        var backpropagation = new Backpropagation<TNetwork>(network, BatchRows);
        optimizer.Prepare(TNetwork.ParameterCount);
        float[] rows = Rows<TNetwork>(Steps * BatchRows, stream: 1);
        int length = BatchRows * TNetwork.InputLength;
        for (int step = 0; step < Steps; step++)
        {
            fingerprint.Add([backpropagation.Run(rows.AsSpan(step * length, length), team)]);
            optimizer.BeginStep();
            optimizer.Update(network.Parameters, backpropagation.Gradients, 0);
            network.UpdateStatistics(backpropagation.Workspace);
        }

        fingerprint.Add(network.State);
    }

    private void AddSamples<TNetwork>(TNetwork network, float[] inputs, Fingerprint fingerprint)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var code = new float[TNetwork.CodeLength];
        var reconstruction = new float[TNetwork.InputLength];
        for (int row = 0; row < OutputRows; row++)
        {
            ReadOnlySpan<float> input = inputs.AsSpan(row * TNetwork.InputLength, TNetwork.InputLength);
            network.Encode(input, code);
            fingerprint.Add(code);
            network.Decode(code, reconstruction);
            fingerprint.Add(reconstruction);
            network.Reconstruct(input, reconstruction);
            fingerprint.Add(reconstruction);
            fingerprint.Add([network.ReconstructionError(input)]);
        }
    }

    private void AddBatches<TNetwork>(TNetwork network, float[] inputs, Fingerprint fingerprint)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        using var inference = new ParallelInference<TNetwork>(network, Threads);
        var codes = new float[OutputRows * TNetwork.CodeLength];
        var reconstructions = new float[inputs.Length];
        var errors = new float[OutputRows];
        inference.EncodeBatch(inputs, codes);
        fingerprint.Add(codes);
        inference.DecodeBatch(codes, reconstructions);
        fingerprint.Add(reconstructions);
        inference.ReconstructBatch(inputs, reconstructions);
        fingerprint.Add(reconstructions);
        inference.ReconstructionErrorBatch(inputs, errors);
        fingerprint.Add(errors);
    }

    private static float[] Rows<TNetwork>(int count, ulong stream)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var values = new float[count * TNetwork.InputLength];
        new CounterRandom(seed: 7, stream).Fill(values, 0, 1);
        if (TNetwork.AcceptsMissing)
        {
            foreach (ref float value in values.AsSpan())
                value = value < 0.25f ? float.NaN : value;
        }
        if (TNetwork.LossDomain == LossDomain.Distributions(Channels))
            MakeDistributions(values, first: 0, Channels, Channels);
        if (typeof(TNetwork) == typeof(HeadedAutoencoder))
            MakeDistributions(values, first: 19, channels: 17, HeadedAutoencoder.InputLength);

        return values;
    }

    private static void MakeDistributions(float[] values, int first, int channels, int step)
    {
        for (int start = first; start < values.Length; start += step)
        {
            Span<float> position = values.AsSpan(start, channels);
            float sum = 0;
            foreach (float value in position)
                sum += value;
            foreach (ref float value in position)
                value /= sum;
        }
    }
}

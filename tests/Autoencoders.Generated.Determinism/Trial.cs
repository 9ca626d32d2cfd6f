namespace Autoencoders.Determinism;

/// <summary>Trains a network and runs it in every way that a user can; only the bits of the results are of interest.</summary>
/// <param name="Threads">The threads that share training and batches.</param>
/// <param name="Lengths">
/// What the trial stops at, from short to long: each gives a line of its own, for outputs in between change no training.
/// </param>
internal sealed record Trial(int Threads, TrialLength[] Lengths)
{
    private const int BatchRows = 70;

    // Of the network whose loss compares distributions.
    private const int Channels = 6;

    /// <summary>Trains, computes outputs, and tells their fingerprints, one line a length.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="name">The begin of the line.</param>
    /// <param name="optimizer">A fresh optimizer.</param>
    public string[] Run<TNetwork>(string name, IOptimizer optimizer)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        TNetwork network = TNetwork.Create(seed: 42);

        // Steps as a trainer takes them; it would not share ones as small as these among threads.
        using var team = new WorkerTeam(Threads);
        var backpropagation = new Backpropagation<TNetwork>(network, BatchRows);
        optimizer.Prepare(TNetwork.ParameterCount);
        float[] rows = Rows<TNetwork>(Lengths[^1].Steps * BatchRows, stream: 1);
        float[] inputs = Rows<TNetwork>(Lengths[^1].OutputRows, stream: 2);
        int batch = BatchRows * TNetwork.InputLength;
        var losses = new List<float>();
        return Array.ConvertAll(Lengths, length =>
        {
            while (losses.Count < length.Steps)
            {
                losses.Add(backpropagation.Run(rows.AsSpan(losses.Count * batch, batch), team));
                optimizer.BeginStep();
                optimizer.Update(network.Parameters, backpropagation.Gradients, 0);
                network.UpdateStatistics(backpropagation.Workspace);
            }

            var weights = new Fingerprint();
            weights.Add([.. losses]);
            weights.Add(network.State);
            return $"{name} weights={weights} outputs={Outputs(network, inputs.AsSpan(0, length.OutputRows * TNetwork.InputLength))}";
        });
    }

    /// <summary>Computes outputs of a copy with small weights of a new network, and tells their fingerprints, one line a length.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="name">The begin of the line.</param>
    /// <param name="precision">The numbers of the weights.</param>
    public string[] RunSmall<TNetwork>(string name, WeightPrecision precision)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        SmallAutoencoder<TNetwork> small = TNetwork.Create(seed: 42).Quantize(precision);
        return Array.ConvertAll(
            Lengths, length => $"{name} {precision} outputs={Outputs(small, Rows<SmallAutoencoder<TNetwork>>(length.OutputRows, stream: 2))}");
    }

    private Fingerprint Outputs<TNetwork>(TNetwork network, ReadOnlySpan<float> inputs)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var outputs = new Fingerprint();
        AddSamples(network, inputs, outputs);
        AddBatches(network, inputs, outputs);
        return outputs;
    }

    private static void AddSamples<TNetwork>(TNetwork network, ReadOnlySpan<float> inputs, Fingerprint fingerprint)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var code = new float[TNetwork.CodeLength];
        var reconstruction = new float[TNetwork.InputLength];
        for (int start = 0; start < inputs.Length; start += TNetwork.InputLength)
        {
            ReadOnlySpan<float> input = inputs.Slice(start, TNetwork.InputLength);
            network.Encode(input, code);
            fingerprint.Add(code);
            network.Decode(code, reconstruction);
            fingerprint.Add(reconstruction);
            network.Reconstruct(input, reconstruction);
            fingerprint.Add(reconstruction);
            fingerprint.Add([network.ReconstructionError(input)]);
        }
    }

    private void AddBatches<TNetwork>(TNetwork network, ReadOnlySpan<float> inputs, Fingerprint fingerprint)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        using var inference = new ParallelInference<TNetwork>(network, Threads);
        int rows = inputs.Length / TNetwork.InputLength;
        var codes = new float[rows * TNetwork.CodeLength];
        var reconstructions = new float[inputs.Length];
        var errors = new float[rows];
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
        if (TNetwork.LossDomain == LossDomain.Selections)
        {
            foreach (ref float value in values.AsSpan())
                value = value < 0.9f ? 0 : value;
        }
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

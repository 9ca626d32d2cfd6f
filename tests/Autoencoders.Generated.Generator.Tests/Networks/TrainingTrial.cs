namespace Autoencoders.Generator.Tests.Networks;

/// <summary>A generated network that has run a step on a small batch, and its reference, which kept what enters each layer.</summary>
internal sealed record TrainingTrial(INetworkProbe Probe, ReferenceNetwork Reference, float[] Losses, float[] Gradients)
{
    private const int MostAttempts = 1000, Candidates = 16;
    private const double LeastRatio = 1e-6, EnoughMargin = 30;

    /// <summary>What the reference computes with the same noise.</summary>
    public required double[] ExpectedLosses { get; init; }

    /// <summary>What the reference's run has seen.</summary>
    public required ReferencePass Pass { get; init; }

    public DropoutMask? Mask { get; init; }

    /// <summary>
    /// Runs a step; where it comes too near to a kink to compare derivatives, where it is dead or noise stays unknown, again with the
    /// next seed. Of a few such steps it takes the one whose smallest layer has the largest gradients: where
    /// they cancel to nothing, or are divided by next to nothing, only rounding would be compared.
    /// </summary>
    public static TrainingTrial Of(CompiledNetworks networks, NetworkCase network, int rows)
    {
        List<TrainingTrial> candidates = [];

        // A network with missing values has a layer before all that are written.
        int before = network.Options.IsMasked ? 1 : 0;
        for (int attempt = 0; attempt < MostAttempts && candidates.Count < Candidates; attempt++)
        {
            INetworkProbe probe = networks.Create(network, attempt);
            ReferenceNetwork reference = new(network, probe);
            float[] batch = CompiledNetworks.Samples(network, rows, attempt);
            double[][] exact = [.. batch.Select(value => (double)value).Chunk(network.InputLength)];
            (float[] losses, float[] gradients) = probe.Backpropagate(batch, 1);

            DropoutMask? mask = null;
            if (reference.DropoutLengths.Count > 0 && (mask = DropoutInference.MaskOf(reference, exact, losses)) is null)
                continue;
            ReferencePass pass = new(isTraining: true, mask, layer => probe.NoiseKey(layer + before));
            double[] expected = reference.KeepInputs(exact, pass);
            reference.Penalty(pass);
            TrainingTrial trial = new(probe, reference, losses, gradients) { ExpectedLosses = expected, Pass = pass, Mask = mask };
            if (pass.Margin >= 1 && IsAlive(reference.Reconstructions) && trial.LeastGradient > LeastRatio * gradients.Max(MathF.Abs))
                candidates.Add(trial);
        }

        return candidates.MaxBy(trial => trial.LeastGradient * Math.Min(trial.Pass.Margin, EnoughMargin))
            ?? throw new InvalidOperationException($"{network.Name} is dead or came too near to a kink with each of {MostAttempts} seeds.");
    }

    /// <summary>A further run with the same noise.</summary>
    public ReferencePass NewPass() => new(isTraining: true, Mask, Pass.NoiseKey) { Quantized = Pass.Quantized };

    /// <summary>The largest gradient of the layer where that is smallest.</summary>
    private float LeastGradient => Reference.Tensors.Where(tensor => tensor.IsTrained).GroupBy(tensor => tensor.Module.Name)
        .Min(module => module.SelectMany(tensor => tensor.Indices).Max(index => MathF.Abs(Gradients[index])));

    /// <summary>Whether reconstructions depend on the input: behind a row of dead rectifiers, every gradient would be zero.</summary>
    private static bool IsAlive(double[][] reconstructions)
    {
        const double Least = 1e-6;
        return reconstructions[0].Zip(reconstructions[1], (first, second) => Math.Abs(first - second)).Max() > Least;
    }
}

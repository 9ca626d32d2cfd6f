namespace Autoencoders.Generator.Tests.Networks;

/// <summary>Every gradient against central differences of the reference, in double precision.</summary>
public sealed class GradientTests
{
    private static CompiledNetworks Networks => CompiledNetworks.Shared;

    private const int Rows = 3;

    /// <summary>The distance from 1 to the next single.</summary>
    private const double SingleEpsilon = 1.1920929e-7;

    /// <summary>
    /// A step with which the error of a central difference, about its square, is far below that of single precision, and so is the rounding
    /// of the losses divided by it.
    /// </summary>
    private const double Step = 3e-5;

    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void AreThoseOfCentralDifferences(string name) => AssertAsReference(Networks, NetworkTheory.Find(name));

    /// <summary>Checks the losses and the gradients of a step.</summary>
    /// <param name="networks">The assembly.</param>
    /// <param name="network">The case.</param>
    /// <param name="mostElements">The elements of a tensor whose gradients are compared, about.</param>
    internal static void AssertAsReference(CompiledNetworks networks, NetworkCase network, int mostElements = int.MaxValue)
    {
        TrainingTrial trial = TrainingTrial.Of(networks, network, Rows);
        for (int row = 0; row < Rows; row++)
            AssertNear(trial.ExpectedLosses[row], trial.Losses[row]);
        AssertNear(trial.Reference.Penalty(trial.Pass), trial.Probe.Penalty);
        AssertTerms(trial);
        bool isMixed = new[] { "Norm", "Softmax", "MeanAbsoluteError" }.Any(network.Attributes.Contains);

        foreach (var module in trial.Reference.Tensors.Where(tensor => tensor.IsTrained).GroupBy(tensor => tensor.Module.Name))
        {
            List<(int Index, double Expected)> slopes = [.. module.SelectMany(tensor => Slopes(trial, tensor, mostElements))];
            AssertClose(slopes, trial.Gradients, module.Key, isMixed);
        }
    }

    private static void AssertTerms(TrainingTrial trial)
    {
        LossTerm[] terms = [.. trial.Probe.LossTerms];
        Assert.Equal(LossTerm.Reconstruction, terms[0].Name);
        Assert.Equal(trial.Pass.Terms.Keys.Order(), terms.Skip(1).Select(term => term.Name).Order());
        for (int number = 1; number < terms.Length; number++)
        {
            (double weight, double[] expected) = trial.Pass.Terms[terms[number].Name];
            Assert.Equal((float)weight, terms[number].Weight);
            float[] actual = trial.Probe.Term(number);
            for (int row = 0; row < Rows; row++)
                AssertNear(expected[row], actual[row]);
        }
    }

    private static void AssertNear(double expected, float actual) => Assert.Equal(expected, actual, 1e-5 * Math.Max(1, Math.Abs(expected)));

    private static IEnumerable<(int Index, double Expected)> Slopes(TrainingTrial trial, ReferenceTensor tensor, int mostElements)
    {
        // Of many, some at each part of the tensor.
        int stride = 1 + (tensor.Values.Length / mostElements);
        for (int element = tensor.Values.Length % stride; element < tensor.Values.Length; element += stride)
        {
            double value = tensor.Values[element];
            double above = At(value + Step), below = At(value - Step);
            tensor.Values[element] = value;

            // Weight decay acts on the gradient alone: no objective has it as its slope.
            yield return (tensor.Indices[element], ((above - below) / (2 * Step)) + ((tensor.Penalised?.WeightDecay ?? 0) * value));

            double At(double displaced)
            {
                tensor.Values[element] = displaced;
                return trial.Reference.Objective(tensor.FirstLayer, trial.NewPass());
            }
        }
    }

    /// <summary>
    /// Within 1e-4 of each value; of values near 0 within 1e-6 of the layer's largest, the rounding of the sums behind them. A
    /// normalisation, a softmax and the signs of absolute errors make sums of terms that nearly cancel: there it is 1e-4 of the layer's
    /// largest. Behind a layer whose gradients cancel altogether, as scales do before a normalisation, remain a few roundings of the
    /// largest of all.
    /// </summary>
    private static void AssertClose(List<(int Index, double Expected)> slopes, float[] gradients, string module, bool isMixed)
    {
        double largest = slopes.Max(slope => Math.Abs(slope.Expected)), rounding = 4 * SingleEpsilon * gradients.Max(MathF.Abs);
        foreach ((int index, double expected) in slopes)
        {
            double error = Math.Abs(gradients[index] - expected);
            double allowed = (1e-4 * Math.Abs(expected)) + ((isMixed ? 1e-4 : 1e-6) * largest) + rounding + 1e-10;
            Assert.True(error <= allowed, $"{module}, parameter {index}: {gradients[index]:G9} instead of {expected:G9}.");
        }
    }

    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void HaveTheSameBitsInAnyNumberOfParts(string name) => AssertSameInParts(Networks, NetworkTheory.Find(name));

    /// <summary>Checks that the number of parts changes no bit.</summary>
    internal static void AssertSameInParts(CompiledNetworks networks, NetworkCase network)
    {
        INetworkProbe probe = networks.Create(network);
        float[] batch = [], losses = [], gradients = [];
        for (int attempt = 0; gradients.All(gradient => gradient == 0) && attempt < 40; attempt++)
        {
            probe = networks.Create(network, attempt);
            batch = CompiledNetworks.Samples(network, 21, seed: 11 + attempt);
            (losses, gradients) = probe.Backpropagate(batch, 1);
        }

        Assert.All(gradients, gradient => Assert.True(float.IsFinite(gradient)));
        Assert.Contains(gradients, gradient => gradient != 0);
        foreach (int parts in (int[])[2, 3, 8])
        {
            (float[] partLosses, float[] partGradients) = probe.Backpropagate(batch, parts);
            Assert.Equal(losses, partLosses);
            Assert.True(gradients.AsSpan().SequenceEqual(partGradients), $"{parts} parts");
        }
    }
}

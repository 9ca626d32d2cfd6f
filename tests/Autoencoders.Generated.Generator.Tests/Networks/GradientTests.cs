using System.Runtime.Intrinsics;

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

    /// <summary>The place of each element shows on a usual machine; how a narrower one rounds shows at some of each tensor.</summary>
    private static readonly int s_mostElements = Vector256.IsHardwareAccelerated ? int.MaxValue : 40;

    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void AreThoseOfCentralDifferences(string name) => AssertAsReference(Networks, NetworkTheory.Find(name), s_mostElements);

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
            List<(int Index, double Expected, Func<double> Finer)> slopes = [.. module.SelectMany(tensor => Slopes(trial, tensor, mostElements))];
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

    /// <summary>
    /// The slope at elements of a tensor, and the same by a smaller step: behind a normalization of small deviations a step may cross a kink
    /// that is far enough for all others.
    /// </summary>
    private static IEnumerable<(int Index, double Expected, Func<double> Finer)> Slopes(TrainingTrial trial, ReferenceTensor tensor, int mostElements)
    {
        // Of many, some at each part of the tensor.
        int stride = 1 + (tensor.Values.Length / mostElements);
        for (int element = tensor.Values.Length % stride; element < tensor.Values.Length; element += stride)
        {
            int place = element;
            yield return (tensor.Indices[place], Slope(trial, tensor, place, Step), () => Slope(trial, tensor, place, Step / 10));
        }
    }

    private static double Slope(TrainingTrial trial, ReferenceTensor tensor, int element, double step)
    {
        double value = tensor.Values[element];
        double above = At(value + step), below = At(value - step);
        tensor.Values[element] = value;

        // Weight decay acts on the gradient alone: no objective has it as its slope.
        return ((above - below) / (2 * step)) + ((tensor.Penalized?.WeightDecay ?? 0) * value);

        double At(double displaced)
        {
            tensor.Values[element] = displaced;
            return trial.Reference.Objective(tensor.FirstLayer, trial.NewPass());
        }
    }

    /// <summary>
    /// Within 1e-4 of each value; of values near 0 within 1e-6 of the layer's largest, the rounding of the sums behind them. A
    /// normalization, a softmax and the signs of absolute errors make sums of terms that nearly cancel: there it is 1e-4 of the layer's
    /// largest. Behind a layer whose gradients cancel altogether, as scales do before a normalization, remain a few roundings of the
    /// largest of all.
    /// </summary>
    private static void AssertClose(
        List<(int Index, double Expected, Func<double> Finer)> slopes, float[] gradients, string module, bool isMixed)
    {
        double largest = slopes.Max(slope => Math.Abs(slope.Expected)), rounding = 4 * SingleEpsilon * gradients.Max(MathF.Abs);
        foreach ((int index, double expected, Func<double> finer) in slopes)
        {
            Assert.True(
                IsNear(index, expected) || IsNear(index, finer()),
                $"{module}, parameter {index}: {gradients[index]:G9} instead of {expected:G9}.");
        }

        bool IsNear(int index, double expected)
        {
            double allowed = (1e-4 * Math.Abs(expected)) + ((isMixed ? 1e-4 : 1e-6) * largest) + rounding + 1e-10;
            return Math.Abs(gradients[index] - expected) <= allowed;
        }
    }

    // In parts, other registers are compared by the determinism program.
    [Theory]
    [Trait("Registers", "Any")]
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

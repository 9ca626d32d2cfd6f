namespace Autoencoders.Tests.Codes;

/// <summary>What a contraction is, and what it does to training.</summary>
[Trait("Registers", "AnyOfGroup")]
public class ContractionTests
{
    private const int Inputs = 12, Hidden = 9, Units = 5, Rows = 4;

    [Fact]
    public void OfOneSigmoidLayerItIsTheClosedForm()
    {
        ContractedLayer network = new(seed: 3);
        Backpropagation<ContractedLayer> backpropagation = new(network, Rows);
        float[] batch = Batch(1);
        backpropagation.Run(batch);

        float[] norms = new float[Units], code = new float[Units];
        for (int weight = 0; weight < Inputs * Units; weight++)
            norms[weight % Units] += network.Parameters[weight] * network.Parameters[weight];
        for (int row = 0; row < Rows; row++)
        {
            network.Encode(batch.AsSpan(row * Inputs, Inputs), code);
            double expected = code.Zip(norms, (value, norm) => Math.Pow(value * (1 - (double)value), 2) * norm).Sum();
            Assert.Equal(expected, backpropagation.Workspace.Term(1)[row], 1e-5 * expected);
        }
    }

    [Fact]
    public void ProbesEstimateTheNormWithoutBias()
    {
        float[] batch = Batch(2);
        ContractedStack network = new(seed: 5);
        double[] exact = [.. Enumerable.Range(0, Rows).Select(row => ExactNorm(network.Parameters, batch.AsSpan(row * Inputs, Inputs)))];
        double[] spread = AssertUnbiased(network, batch, exact);

        // As many numbers of the same kind, of which a mean of four varies half as much.
        ContractedStackOfFourProbes four = new(seed: 5);
        double[] spreadOfFour = AssertUnbiased(four, batch, exact);
        for (int row = 0; row < Rows; row++)
            Assert.Equal(0.5, spreadOfFour[row] / spread[row], 0.05);
    }

    /// <summary>The mean of many steps lies within 4 standard errors of the norm, and these are small.</summary>
    private static double[] AssertUnbiased<TNetwork>(TNetwork network, float[] batch, double[] exact)
        where TNetwork : class, ITrainable<TNetwork>
    {
        const int Steps = 10_000;
        Backpropagation<TNetwork> backpropagation = new(network, Rows);
        double[] sums = new double[Rows], squares = new double[Rows];
        for (int step = 0; step < Steps; step++)
        {
            backpropagation.Run(batch);
            for (int row = 0; row < Rows; row++)
            {
                double term = backpropagation.Workspace.Term(1)[row];
                sums[row] += term;
                squares[row] += term * term;
            }
        }

        double[] spread = [.. sums.Zip(squares, (sum, square) => Math.Sqrt((square / Steps) - Math.Pow(sum / Steps, 2)))];
        for (int row = 0; row < Rows; row++)
        {
            double error = spread[row] / Math.Sqrt(Steps);
            Assert.InRange(error, 1e-6 * exact[row], 0.01 * exact[row]);
            Assert.Equal(exact[row], sums[row] / Steps, 4 * error);
        }

        return spread;
    }

    /// <summary>The Jacobian as a product: derivatives of the code, weights, derivatives of the hidden layer, weights.</summary>
    private static double ExactNorm(ReadOnlySpan<float> parameters, ReadOnlySpan<float> input)
    {
        const int Bias = Inputs * Hidden, Weights = Bias + Hidden, CodeBias = Weights + (Hidden * Units);
        double[] hidden = new double[Hidden], code = new double[Units];
        for (int j = 0; j < Hidden; j++)
        {
            double sum = parameters[Bias + j];
            for (int i = 0; i < Inputs; i++)
                sum += (double)input[i] * parameters[(i * Hidden) + j];
            hidden[j] = Math.Tanh(sum);
        }

        double norm = 0;
        for (int unit = 0; unit < Units; unit++)
        {
            double sum = parameters[CodeBias + unit];
            for (int j = 0; j < Hidden; j++)
                sum += hidden[j] * parameters[Weights + (j * Units) + unit];
            code[unit] = 1 / (1 + Math.Exp(-sum));
            for (int i = 0; i < Inputs; i++)
            {
                double slope = 0;
                for (int j = 0; j < Hidden; j++)
                {
                    slope += parameters[(i * Hidden) + j] * (1 - (hidden[j] * hidden[j]))
                        * (double)parameters[Weights + (j * Units) + unit];
                }

                norm += Math.Pow(slope * code[unit] * (1 - code[unit]), 2);
            }
        }

        return norm;
    }

    [Fact]
    public void AnnealingScalesItsShareOfTheGradient()
    {
        float[] batch = Batch(3);
        ContractedLayer network = new(seed: 7);
        FreeLayer free = new(seed: 1);
        network.Parameters.CopyTo(free.Parameters);
        Backpropagation<FreeLayer> plain = new(free, Rows);
        float loss = plain.Run(batch);
        Backpropagation<ContractedLayer> backpropagation = new(network, Rows);
        float whole = backpropagation.Run(batch);
        float[] one = backpropagation.Gradients.ToArray();
        Assert.Equal(loss + (0.3f * backpropagation.MeanOf(1)), whole, 1e-6f);

        backpropagation.Workspace.Annealing = 0f;
        Assert.Equal(loss, backpropagation.Run(batch));
        Assert.Equal(plain.Gradients.ToArray(), backpropagation.Gradients.ToArray());

        backpropagation.Workspace.Annealing = 0.25f;
        backpropagation.Run(batch);
        float largest = 0;
        for (int i = 0; i < one.Length; i++)
        {
            float share = one[i] - plain.Gradients[i];
            Assert.Equal(plain.Gradients[i] + (0.25f * share), backpropagation.Gradients[i], 1e-6f);
            largest = MathF.Max(largest, MathF.Abs(share));
        }

        Assert.InRange(largest, 1e-3f, float.PositiveInfinity);
    }

    [Fact]
    public void TrainingMakesTheCodeLessSensitive()
    {
        Dataset samples = new(Batch(4, 256), Inputs);
        TrainingOptions options = new() { Epochs = 100, BatchSize = 32 };
        ContractedLayer contracted = new(seed: 9);
        FreeLayer free = new(seed: 9);
        TrainingResult result = new Trainer<ContractedLayer>(contracted, new Adam(1e-2f)).Fit(samples, options);
        new Trainer<FreeLayer>(free, new Adam(1e-2f)).Fit(samples, options);

        float trained = MeanNorm(contracted, samples);
        free.Parameters.CopyTo(contracted.Parameters);
        Assert.InRange(trained, 0f, 0.5f * MeanNorm(contracted, samples));
        Assert.Equal(["reconstruction", "contraction"], result.Terms.Select(term => term.Name));
        Assert.Equal(0.3f * result.Terms[1].Value, result.Terms[1].Contribution, 1e-6);
    }

    private static float MeanNorm(ContractedLayer network, Dataset samples)
    {
        Backpropagation<ContractedLayer> backpropagation = new(network, samples.Count);
        backpropagation.Run(samples.Values.Span);
        return backpropagation.MeanOf(1);
    }

    private static float[] Batch(ulong seed, int rows = Rows)
    {
        float[] batch = new float[rows * Inputs];
        new CounterRandom(seed).Fill(batch, 0, 1);
        return batch;
    }
}

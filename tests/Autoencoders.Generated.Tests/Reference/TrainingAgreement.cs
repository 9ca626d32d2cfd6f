namespace Autoencoders.Tests.Reference;

/// <summary>The same data in the same order give the same gradients and the same training as in PyTorch.</summary>
/// <typeparam name="TNetwork">A network as a user declares it.</typeparam>
/// <param name="name">The name of its reference file.</param>
internal sealed class TrainingAgreement<TNetwork>(string name) : ReferenceComparison<TNetwork>(name)
    where TNetwork : class, ITrainable<TNetwork>
{
    private const float GradientTolerance = 1e-4f;
    private const float CurveTolerance = 1e-4f;

    public void Gradients()
    {
        var backpropagation = new Backpropagation<TNetwork>(Reference.Network<TNetwork>(), Rows);

        float loss = backpropagation.Run(Input);

        Agree("loss", [loss], _ => ForwardTolerance);
        ReadOnlySpan<float> gradients = backpropagation.Gradients;
        float largest = 0;
        foreach (float gradient in gradients)
            largest = MathF.Max(largest, MathF.Abs(gradient));
        foreach (TensorLayout tensor in TNetwork.Tensors)
        {
            if (tensor.Offset >= TNetwork.ParameterCount)
                continue;
            if (Reference.Cancelled.Contains(tensor.Name))
                Agree("gradient." + tensor.Name, new float[tensor.Length], Part(gradients, tensor), _ => GradientTolerance * largest);
            else
                TensorAgrees("gradient.", tensor, Part(gradients, tensor), GradientTolerance);
        }
    }

    public void WithAdam()
    {
        TNetwork network = Reference.Network<TNetwork>();

        float[] curve = Train(network, new Adam(Reference.Number("adam.learning_rate")), Reference["curve.adam"].Length);

        Agree("curve.adam", curve, expected => CurveTolerance * expected);
        if (!Reference.KeepsTrained)
            return;
        foreach (TensorLayout tensor in TNetwork.Tensors)
            TensorAgrees("trained.", tensor, Part(network.State, tensor), CurveTolerance);
    }

    public void WithMomentum()
    {
        TNetwork network = Reference.Network<TNetwork>();
        var optimizer = new Sgd(Reference.Number("sgd.learning_rate"), Reference.Number("sgd.momentum"));

        float[] curve = Train(network, optimizer, Reference["curve.sgd"].Length);

        Agree("curve.sgd", curve, expected => CurveTolerance * expected);
    }

    /// <summary>The loss of each step, before its update; the steps take the mini-batches in turn.</summary>
    private float[] Train(TNetwork network, IOptimizer optimizer, int steps)
    {
        var trainer = new Trainer<TNetwork>(network, optimizer);
        float[] input = Input;
        int length = (int)Reference.Number("batch") * TNetwork.InputLength;
        var curve = new float[steps];
        for (int step = 0; step < steps; step++)
            curve[step] = trainer.Step(input.AsSpan(step * length % input.Length, length));
        return curve;
    }

    /// <summary>Compares a tensor, relative to its largest magnitude.</summary>
    private void TensorAgrees(string prefix, TensorLayout tensor, ReadOnlySpan<float> actual, float tolerance)
    {
        float[] expected = Reference.InOrderOfBlock(prefix, tensor);
        float scale = expected.Max(MathF.Abs);
        Agree(prefix + tensor.Name, expected, actual, _ => tolerance * scale);
    }

    private static ReadOnlySpan<float> Part(ReadOnlySpan<float> block, TensorLayout tensor) =>
        block.Slice(tensor.Offset, tensor.Length);
}

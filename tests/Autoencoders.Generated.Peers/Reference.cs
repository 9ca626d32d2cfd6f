using TorchSharp;
using static TorchSharp.torch;

namespace Autoencoders.Peers;

/// <summary>Runs a network in PyTorch and keeps what the tests of the library compare with.</summary>
internal static class Reference
{
    /// <summary>A prime, so that neither the rows of a batch nor the rows of all of them fill a register tile.</summary>
    private const int Batch = 13;

    private const int Seed = 2;
    private const int Rows = 3 * Batch;
    private const int Steps = 50;
    private const double AdamRate = 2e-3;
    private const double SgdRate = 0.05;
    private const double SgdMomentum = 0.9;

    public static ReferenceFile Make(NetworkDescription description)
    {
        using var scope = NewDisposeScope();
        using var network = new PyTorchNetwork(description);
        var random = new Random(Seed);
        Initialise(network, random);
        Tensor input = Samples(description.Input, random);

        var tensors = new OrderedDictionary<string, ReferenceTensor>();
        Dictionary<string, Tensor> initial = network.state_dict().ToDictionary(pair => pair.Key, pair => pair.Value.detach().clone());
        foreach ((string name, Tensor value) in initial)
            tensors.Add(name, Copy(value));

        using (no_grad())
        {
            tensors.Add("input", Copy(input));
            tensors.Add("code", Copy(network.Encode(input)));
            tensors.Add("output", Copy(network.call(input)));
            tensors.Add("loss.rows", Copy(network.Losses(input).mean([1])));
            tensors.Add("loss", Copy(network.MeanLoss(input)));
        }

        network.MeanLoss(input).backward();
        foreach ((string name, TorchSharp.Modules.Parameter parameter) in network.named_parameters())
            tensors.Add("gradient." + name, Copy(parameter.grad!));

        tensors.Add("curve.sgd", Train(network, input, optim.SGD(network.parameters(), SgdRate, SgdMomentum)));
        network.load_state_dict(initial);
        tensors.Add("curve.adam", Train(network, input, optim.Adam(network.parameters(), AdamRate)));
        foreach ((string name, Tensor value) in network.state_dict())
            tensors.Add("trained." + name, Copy(value));

        return new ReferenceFile(Describe(description), tensors);
    }

    /// <summary>The loss of each step, before its update; the steps take the mini-batches in turn.</summary>
    private static ReferenceTensor Train(PyTorchNetwork network, Tensor input, optim.Optimizer optimizer)
    {
        var losses = new float[Steps];
        for (int step = 0; step < Steps; step++)
        {
            int first = step * Batch % Rows;
            optimizer.zero_grad();
            Tensor loss = network.MeanLoss(input[first..(first + Batch)]);
            loss.backward();
            optimizer.step();
            losses[step] = loss.item<float>();
        }

        optimizer.Dispose();
        return new ReferenceTensor([Steps], losses);
    }

    /// <summary>PyTorch's own range for linear layers, but from .NET's generator, whose sequence for a seed never changes.</summary>
    private static void Initialise(PyTorchNetwork network, Random random)
    {
        using var _ = no_grad();
        float limit = 0;
        foreach ((string name, TorchSharp.Modules.Parameter parameter) in network.named_parameters())
        {
            if (parameter.dim() == 2)
                limit = 1.7f / MathF.Sqrt(parameter.shape[1]);
            float[] values = [.. Enumerable.Range(0, (int)parameter.numel()).Select(_ => limit * ((2 * random.NextSingle()) - 1))];
            parameter.copy_(tensor(values).reshape(parameter.shape));
        }
    }

    /// <summary>Smooth waves, so that there is something to learn, with noise, and clipped so that exact zeros and ones occur.</summary>
    private static Tensor Samples(int length, Random random)
    {
        var values = new float[Rows * length];
        for (int row = 0; row < Rows; row++)
        {
            double phase = 2 * Math.PI * random.NextDouble();
            double frequency = 0.5 + random.NextDouble();
            for (int i = 0; i < length; i++)
            {
                double wave = 0.5 + (0.5 * Math.Sin(phase + (frequency * i)));
                values[(row * length) + i] = (float)Math.Clamp(wave + (0.2 * (random.NextDouble() - 0.5)), 0, 1);
            }
        }

        return tensor(values).reshape(Rows, length);
    }

    private static Dictionary<string, string> Describe(NetworkDescription description) => new()
    {
        ["input"] = $"{description.Input}",
        ["encoder"] = string.Join(", ", (object[])description.Encoder),
        ["decoder"] = string.Join(", ", (object[])description.Decoder),
        ["loss"] = description.Loss == Loss.BinaryCrossEntropy ? "binary_cross_entropy" : "mse_loss",
        ["batch"] = $"{Batch}",
        ["adam.learning_rate"] = FormattableString.Invariant($"{AdamRate}"),
        ["sgd.learning_rate"] = FormattableString.Invariant($"{SgdRate}"),
        ["sgd.momentum"] = FormattableString.Invariant($"{SgdMomentum}"),
    };

    private static ReferenceTensor Copy(Tensor tensor) => new(tensor.shape, tensor.detach().contiguous().data<float>().ToArray());
}

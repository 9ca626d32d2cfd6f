using Autoencoders.Peers.Layers;
using Autoencoders.Peers.Modules;
using Autoencoders.Peers.Networks;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Autoencoders.Peers;

/// <summary>Runs a network in PyTorch and keeps what the tests of the library compare with.</summary>
internal static class Reference
{
    private const int Seed = 2;
    private const int Steps = 50;
    private const double AdamRate = 2e-3;
    private const double SgdRate = 0.05;
    private const double SgdMomentum = 0.9;

    public static ReferenceFile Make(NetworkDescription description)
    {
        using var scope = NewDisposeScope();
        using var network = new PyTorchNetwork(description);
        var random = new Random(Seed);
        Initialization.Draw(network, random);
        Tensor input = SamplesOf(description, random);

        var tensors = new OrderedDictionary<string, ReferenceTensor>();
        Dictionary<string, Tensor> initial = network.state_dict().ToDictionary(pair => pair.Key, pair => pair.Value.detach().clone());
        AddState("", initial, tensors);
        AddInference(network, input, tensors);
        if (description.IsDeterministic)
        {
            AddGradients(description, network, input, tensors);
            AddTraining(description, network, input, initial, tensors);
        }

        return new ReferenceFile(Describe(description), tensors);
    }

    private static void AddInference(PyTorchNetwork network, Tensor input, OrderedDictionary<string, ReferenceTensor> tensors)
    {
        using var _ = no_grad();
        network.eval();
        tensors.Add("input", Copy(ChannelOrder.ToLast(input)));
        tensors.Add("code", Copy(ChannelOrder.ToLast(network.Encode(input))));
        tensors.Add("output", Copy(ChannelOrder.ToLast(network.Reconstruct(input))));
        tensors.Add("loss.rows", Copy(network.Losses(input)));
    }

    /// <summary>The loss of all rows as one mini-batch of a training step, and its gradients.</summary>
    private static void AddGradients(
        NetworkDescription description, PyTorchNetwork network, Tensor input, OrderedDictionary<string, ReferenceTensor> tensors)
    {
        network.train();
        Tensor loss = network.MeanLoss(input, step: 1);
        tensors.Add("loss", Copy(loss));
        if (description.Contraction is not null)
            tensors.Add("contraction.rows", Copy(network.Contractions(input, step: 1)));
        if (network.Directions(input, step: 1) is { } directions)
            tensors.Add("directions", Copy(ChannelOrder.ToLast(directions.flatten(0, 1))));
        if (network.Commitments is { } commitments)
            tensors.Add("commitment.rows", Copy(commitments));
        if (description.Encoder[^1] is VariationalCode)
            AddBound(network, input, tensors);
        if (description.Sparsity is { Weight: > 0 })
            tensors.Add("sparsity.rows", Copy(network.Sparsities(input)));
        if (description.Corruption is not null)
            tensors.Add("corrupted", Copy(ChannelOrder.ToLast(network.Corrupted(input, step: 1))));
        (loss + network.Penalty()).backward();
        foreach ((string name, Parameter parameter) in network.named_parameters().ExceptBy(description.Cancelled, pair => pair.name))
            tensors.Add("gradient." + name, Copy(parameter.grad!));
    }

    /// <summary>The parts of the evidence lower bound of each row in the first step.</summary>
    private static void AddBound(PyTorchNetwork network, Tensor input, OrderedDictionary<string, ReferenceTensor> tensors)
    {
        using var _ = no_grad();
        (Tensor losses, Tensor distributions) = network.Bound(input, step: 1);
        tensors.Add("noise", Copy(network.Noise(input.shape[0], step: 1)));
        tensors.Add("likelihood.rows", Copy(losses));
        tensors.Add("distribution", Copy(distributions));
        tensors.Add("divergence", Copy(VariationalCode.Divergences(distributions)));
    }

    private static void AddTraining(
        NetworkDescription description,
        PyTorchNetwork network,
        Tensor input,
        Dictionary<string, Tensor> initial,
        OrderedDictionary<string, ReferenceTensor> tensors)
    {
        network.load_state_dict(initial);
        tensors.Add("curve.sgd", Train(network, input, description.Batch, optim.SGD(network.parameters(), SgdRate, SgdMomentum)));
        network.load_state_dict(initial);
        tensors.Add("curve.adam", Train(network, input, description.Batch, optim.Adam(network.parameters(), AdamRate)));
        if (description.KeepsTrained)
            AddState("trained.", network.state_dict(), tensors);
    }

    /// <summary>The loss of each step, before its update; the steps take the mini-batches in turn.</summary>
    private static ReferenceTensor Train(PyTorchNetwork network, Tensor input, int batch, optim.Optimizer optimizer)
    {
        var losses = new float[Steps];
        for (int step = 0; step < Steps; step++)
        {
            long first = step * batch % input.shape[0];
            optimizer.zero_grad();
            Tensor loss = network.MeanLoss(input.narrow(0, first, batch), step + 1);
            (loss + network.Penalty()).backward();
            optimizer.step();
            network.Follow();
            losses[step] = (float)loss.item<double>();
        }

        optimizer.Dispose();
        return new ReferenceTensor([Steps], losses);
    }

    private static Tensor SamplesOf(NetworkDescription description, Random random)
    {
        long length = description.Input.Aggregate((product, size) => product * size);
        float[] values = description.Samples(description.Rows, (int)length, (int)description.Input[^1], random);
        return ChannelOrder.ToFirst(tensor(values, ScalarType.Float64).reshape([description.Rows, .. description.Input]));
    }

    /// <summary>Parameters and running statistics, but not PyTorch's count of mini-batches.</summary>
    private static void AddState(
        string prefix, IReadOnlyDictionary<string, Tensor> state, OrderedDictionary<string, ReferenceTensor> tensors)
    {
        foreach ((string name, Tensor value) in state.Where(pair => pair.Value.dtype == ScalarType.Float64))
            tensors.Add(prefix + name, Copy(value));
    }

    private static Dictionary<string, string> Describe(NetworkDescription description)
    {
        var metadata = new Dictionary<string, string>
        {
            ["input"] = string.Join('x', description.Input),
            ["encoder"] = string.Join(", ", (object[])description.Encoder),
            ["decoder"] = string.Join(", ", (object[])description.Decoder),
            ["loss"] = description.Loss.Name,
            ["batch"] = $"{description.Batch}",
            ["adam.learning_rate"] = FormattableString.Invariant($"{AdamRate}"),
            ["sgd.learning_rate"] = FormattableString.Invariant($"{SgdRate}"),
            ["sgd.momentum"] = FormattableString.Invariant($"{SgdMomentum}"),
        };
        if (description.Cancelled.Length > 0)
            metadata.Add("cancelled", string.Join(", ", description.Cancelled));
        return metadata;
    }

    private static ReferenceTensor Copy(Tensor tensor) =>
        new(tensor.shape, tensor.detach().to(ScalarType.Float32).contiguous().data<float>().ToArray());
}

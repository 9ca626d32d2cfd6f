namespace Autoencoders.Tests.Description;

/// <summary>Three networks as their attributes read.</summary>
public class NetworkDescriptionTests
{
    [Fact]
    public void Dense()
    {
        NetworkDescription network = NetworkDescription.Of<DescribedDense>();
        AssertLines(
            network,
            "input: 6",
            "1 Encoder1: dropout, 6 -> 6, rate 0.1, 0 parameters, 0 multiply-adds",
            "2 Encoder2: dense, 6 -> 4, LeakyRelu 0.2, units 4, 28 parameters, 24 multiply-adds",
            "3 Code: dense, 4 -> 2, units 2, 10 parameters, 8 multiply-adds",
            "4 Decoder1: dense, 2 -> 4, LeakyRelu 0.2, units 4, tied 3, 4 parameters, 8 multiply-adds",
            "5 Reconstruction: dense, 4 -> 6, Sigmoid, units 6, tied 2, 6 parameters, 24 multiply-adds",
            "loss: BinaryCrossEntropy");
        Assert.Equal((CodeKinds.Bottleneck, 3, 48, 64L), (network.CodeKind, network.EncoderLayers, network.ParameterCount, network.MultiplyAdds));
        Assert.Equal([true, false, false, false, false], network.Layers.Select(layer => layer.IsTrainingOnly));
        Assert.Equal(["bias"], network.Layers[3].Tensors.Select(tensor => tensor.Role));
        Assert.Same(network.Layers[2], network.Code);
        Assert.Same(network, NetworkDescription.Of<DescribedDense>());
    }

    [Fact]
    public void ConvolutionsWithAResidualSpan()
    {
        NetworkDescription network = NetworkDescription.Of<DescribedImages>();
        AssertLines(
            network,
            "input: 5 x 7 x 2",
            "1 Encoder1: conv2d, 5 x 7 x 2 -> 3 x 4 x 4, Relu, filters 4, kernel 3 x 3, stride 2, dilation 1, padding same, "
            + "pads 1 x 1 x 1 x 1, groups 1, 76 parameters, 864 multiply-adds",
            "2 Encoder2: batchnorm, 3 x 4 x 4 -> 3 x 4 x 4, momentum 0.1, epsilon 1E-05, 8 parameters, 0 multiply-adds",
            "3 Encoder3: conv2d, 3 x 4 x 4 -> 3 x 4 x 4, filters 4, kernel 3 x 3, stride 1, dilation 1, padding same, "
            + "pads 1 x 1 x 1 x 1, groups 2, 76 parameters, 864 multiply-adds",
            "4 Encoder4: residual, 3 x 4 x 4 -> 3 x 4 x 4, Relu, 0 parameters, 0 multiply-adds",
            "5 Code: dense, 3 x 4 x 4 -> 3, units 3, 147 parameters, 144 multiply-adds",
            "6 Decoder1: dense, 3 -> 12, Relu, units 12, 48 parameters, 36 multiply-adds",
            "7 Reconstruction: dense, 12 -> 70, units 70, 910 parameters, 840 multiply-adds",
            "loss: MeanSquaredError");
        Assert.Equal([3, 2], network.Layers[3].Reads.ToArray());
        Assert.Equal([("weight", true), ("bias", true), ("running_mean", false), ("running_var", false)],
            network.Layers[1].Tensors.Select(tensor => (tensor.Role, tensor.IsTrained)));
        LayerTensor weights = network.Layers[2].FindTensor(TensorRoles.Weight)!.Value;
        Assert.Equal("encoder.3.0.weight", weights.Layout.Name);
        Assert.Equal([4, 2, 3, 3], weights.Layout.Shape.ToArray());
    }

    [Fact]
    public void DistributionsUnderACondition()
    {
        NetworkDescription network = NetworkDescription.Of<DescribedDistribution>();
        AssertLines(
            network,
            "input: 8",
            "1 Encoder1: missing, 8 -> 8, as 0, 0 parameters, 0 multiply-adds",
            "2 Encoder2: condition, 8 -> 11, length 3, 0 parameters, 0 multiply-adds",
            "3 Encoder3: dense, 11 -> 5, Tanh, units 5, 60 parameters, 55 multiply-adds",
            "4 Encoder4: dense, 5 -> 4, units 4, 24 parameters, 20 multiply-adds",
            "5 Code: gaussian, 4 -> 2, beta 0.5, variance 0.1, freebits 0.25, 0 parameters, 0 multiply-adds",
            "6 Decoder1: condition, 2 -> 5, length 3, 0 parameters, 0 multiply-adds",
            "7 Decoder2: dense, 5 -> 5, Tanh, units 5, 30 parameters, 25 multiply-adds",
            "8 Reconstruction: dense, 5 -> 8, units 8, 48 parameters, 40 multiply-adds",
            "loss: MeanSquaredError");
        Assert.Equal((CodeKinds.Variational, 3), (network.CodeKind, network.ConditionLength));
        Assert.Equal([new LossTerm("reconstruction", 1), new LossTerm("kl divergence", 0.5f)], network.Terms.ToArray());
    }

    [Fact]
    public void FactsHaveTheirType()
    {
        LayerDescription layer = NetworkDescription.Of<DescribedImages>().Layers[0];
        Assert.Equal(4, layer.GetInt32(FactNames.Filters));
        Assert.Equal(2f, layer.GetSingle(FactNames.Stride));
        Assert.Equal([3, 3], layer.GetSizes(FactNames.Kernel).ToArray());
        Assert.Equal("same", layer.GetWord(FactNames.Padding));
        Assert.True(layer.HasFact(FactNames.Groups) && !layer.HasFact(FactNames.Units));
        Assert.Null(layer.FindTensor(TensorRoles.Codebook));

        AssertRefused("Layer 1, a conv2d, has no fact 'units'.", () => layer.GetInt32(FactNames.Units));
        AssertRefused("The fact 'kernel' of layer 1 is '3 x 3' and not one number.", () => layer.GetInt32(FactNames.Kernel));
        AssertRefused("The fact 'padding' of layer 1 is 'same' and not one number.", () => layer.GetSingle(FactNames.Padding));
        AssertRefused("The fact 'padding' of layer 1 is 'same' and not numbers.", () => layer.GetSizes(FactNames.Padding));
        AssertRefused("The fact 'stride' of layer 1 is '2' and not a word.", () => layer.GetWord(FactNames.Stride));
        LayerDescription dropout = NetworkDescription.Of<DescribedDense>().Layers[0];
        AssertRefused("The fact 'rate' of layer 1 is '0.1' and not a whole number.", () => dropout.GetInt32(FactNames.Rate));
    }

    [Fact]
    public void ANetworkWithoutACodeOrWithAnotherTensorIsRefused()
    {
        NetworkDescriptionBuilder network = new(Loss.Huber, 3);
        Assert.Equal("No layer of the network makes the code.", Assert.Throws<InvalidOperationException>(() => network.Build([])).Message);
        network.Layer("Code", LayerKinds.Dense, 6, 2).Trains("encoder.0", "weight");
        network.Code(CodeKinds.Bottleneck);
        Assert.Equal(
            "The network has no tensor 'encoder.0.weight'.", Assert.Throws<InvalidOperationException>(() => network.Build([])).Message);
    }

    private static void AssertLines(NetworkDescription network, params string[] lines) => Assert.Equal(lines, network.ToString().Split('\n'));

    private static void AssertRefused<T>(string message, Func<T> fact) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>("name", () => fact()).Message);
}

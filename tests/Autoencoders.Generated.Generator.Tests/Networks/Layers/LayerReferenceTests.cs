namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>The references of layers, against examples by hand and against the property that defines them.</summary>
public sealed class LayerReferenceTests
{
    private const Padding Same = Padding.Same, Valid = Padding.Valid;

    private static readonly NetworkOptions s_options = new() { Hidden = "Identity" };

    [Fact]
    public void DenseReadsAndRestoresChannelsFirst()
    {
        // Two positions of two channels: 1, 2 and 3, 4 here; 1, 3 and 2, 4 in PyTorch.
        LayerModule dense = Module(new DenseReference(1), SampleShape.Sequence(2, 2), [1, 10, 100, 1000], [0.5]);
        Assert.Equal([4231.5], Output(dense, 1, 2, 3, 4));

        DenseReference image = new(4) { Restores = SampleShape.Sequence(2, 2) };
        Assert.Equal([1, 3, 2, 4], Output(Module(image, SampleShape.Vector(1), [1, 2, 3, 4], [0, 0, 0, 0]), 1));
    }

    [Fact]
    public void TiedDenseHasTheTransposedWeightsAndABiasOfItsOwn()
    {
        LayerModule decoder = Module(new DenseReference(3) { Tied = true }, SampleShape.Vector(2), [], [0.5, 0, 0]);
        decoder.TiedTo = Module(new DenseReference(2), SampleShape.Vector(3), [1, 2, 3, 4, 5, 6], [0, 0]);
        Assert.Equal([41.5, 52, 63], Output(decoder, 1, 10));
        Assert.Equal(["bias"], decoder.Tensors.Select(tensor => tensor.Name));
    }

    [Theory]
    [InlineData(3, 1, 1, Same, new double[] { 210, 321, 432, 543, 54 })]
    [InlineData(3, 2, 1, Same, new double[] { 210, 432, 54 })]
    [InlineData(2, 1, 1, Same, new double[] { 21, 32, 43, 54, 5 })]
    [InlineData(2, 2, 1, Valid, new double[] { 21, 43 })]
    [InlineData(2, 1, 3, Valid, new double[] { 41, 52 })]
    [InlineData(2, 1, 2, Same, new double[] { 20, 31, 42, 53, 4 })]
    public void ConvolutionPutsOddPaddingBehind(int kernel, int stride, int dilation, Padding padding, double[] expected)
    {
        ConvolutionReference layer = new(1, new WindowReference(false, 1, kernel, stride, dilation, padding), 1);
        double[] weights = [.. new double[] { 1, 10, 100 }.Take(kernel)];
        Assert.Equal(expected, Output(Module(layer, SampleShape.Sequence(5, 1), weights, [0]), 1, 2, 3, 4, 5));
    }

    [Fact]
    public void ConvolutionHasRowsBeforeColumnsAndGroupsOfChannels()
    {
        ConvolutionReference window = new(1, new WindowReference(true, 2, 2, 1, 1, Valid), 1);
        Assert.Equal([4321], Output(Module(window, SampleShape.Image(2, 2, 1), [1, 10, 100, 1000], [0]), 1, 2, 3, 4));

        ConvolutionReference groups = new(4, new WindowReference(true, 1, 1, 1, 1, Same), 2);
        Assert.Equal([3, 6, 15, 21], Output(Module(groups, SampleShape.Image(1, 1, 2), [1, 2, 3, 4], [0, 0, 0, 1]), 3, 5));
    }

    [Theory]
    [InlineData(Valid, new double[] { 1, 10, 102, 20, 200 })]
    [InlineData(Same, new double[] { 1, 10, 102, 20 })]
    public void TransposedConvolutionAddsWindows(Padding padding, double[] expected)
    {
        TransposedConvolutionReference layer = new(1, new WindowReference(false, 1, 3, 2, 1, padding), 1);
        Assert.Equal(expected, Output(Module(layer, SampleShape.Sequence(2, 1), [1, 10, 100], [0]), 1, 2));
    }

    [Theory]
    [InlineData(2, 3, 1, 1, Same, 1)]
    [InlineData(3, 3, 2, 1, Same, 2)]
    [InlineData(2, 2, 2, 2, Valid, 1)]
    [InlineData(3, 1, 1, 2, Same, 2)]
    [InlineData(1, 2, 3, 1, Same, 4)]
    public void MirroredConvolutionIsTheAdjoint(int height, int width, int stride, int dilation, Padding padding, int groups)
    {
        SampleShape shape = SampleShape.Image(7, 6, 4);
        ConvolutionReference layer = new(8, new WindowReference(true, height, width, stride, dilation, padding), groups);
        Random random = new(1);
        double[] weights = Draw(8 * (4 / groups) * height * width);
        LayerModule forward = Module(layer, shape, weights, new double[8]);
        LayerModule back = Module(layer.Mirror(shape, s_options), forward.Output, weights, new double[4]);
        Assert.Equal(shape, back.Output);

        double[] x = Draw(shape.Length), y = Draw(forward.Output.Length);
        Assert.Equal(Product(Output(forward, x), y), Product(x, Output(back, y)), 1e-9);

        double[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];
        static double Product(double[] a, double[] b) => a.Zip(b, (left, right) => left * right).Sum();
    }

    [Fact]
    public void PoolingLeavesOutWhatLiesOutside()
    {
        WindowReference window = new(false, 1, 3, 2, 1, Same);
        SampleShape shape = SampleShape.Sequence(4, 1);
        Assert.Equal([-1, -4], Output(Module(new PoolingReference(true, window), shape), -1, -5, -6, -4));
        Assert.Equal([-4, -5], Output(Module(new PoolingReference(false, window), shape), -1, -5, -6, -4));
        Assert.Equal([3, 4], Output(Module(new GlobalAveragePoolReference(), SampleShape.Image(1, 2, 2)), 1, 2, 5, 6));
    }

    [Theory]
    [InlineData(2, Interpolation.Nearest, new double[] { 0, 0, 3, 3 })]
    [InlineData(2, Interpolation.Linear, new double[] { 0, 0.75, 2.25, 3 })]
    [InlineData(3, Interpolation.Linear, new double[] { 0, 0, 1, 2, 3, 3 })]
    public void UpsamplingRepeatsOrInterpolatesBetweenCentres(int factor, Interpolation interpolation, double[] expected)
    {
        double[] actual = Output(Module(new UpsamplingReference(false, factor, interpolation), SampleShape.Sequence(2, 1)), 0, 3);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-12);
    }

    [Fact]
    public void BatchNormalizationTrainsByTheBatchAndInfersByRunningStatistics()
    {
        LayerModule layer = Module(new BatchNormalizationReference { Epsilon = 3 }, SampleShape.Vector(1), [2], [1]);
        (layer["running_mean"], layer["running_var"]) = ([1], [1]);
        ReferencePass training = new(isTraining: true);
        Assert.Equal([[0], [2]], layer.Run([[1], [3]], training));
        (double[] mean, double[] variance) = training.Statistics["encoder.0"];
        Assert.Equal([2, 2], [mean[0], variance[0]]);
        Assert.Equal([5], Output(layer, 5));
    }

    [Fact]
    public void LayerNormalizationIsOverTheChannelsOfAPosition()
    {
        LayerModule layer = Module(new LayerNormalizationReference { Epsilon = 3 }, SampleShape.Sequence(2, 2), [2, 4], [1, 1]);
        Assert.Equal([0, 3, 2, -1], Output(layer, 1, 3, 9, 7));
    }

    [Fact]
    public void GroupNormalizationIsOverThePositionsAndTheChannelsOfAGroup()
    {
        LayerModule whole = Module(new GroupNormalizationReference(1) { Epsilon = 3 }, SampleShape.Sequence(2, 2), [1, 2], [0, 1]);
        Assert.Equal([-0.5, 0, 0.5, 2], Output(whole, 1, 1, 3, 3));
        LayerModule apart = Module(new GroupNormalizationReference(2) { Epsilon = 3 }, SampleShape.Sequence(2, 2), [2, 2], [0, 1]);
        Assert.Equal([-1, 2, 1, 0], Output(apart, 1, 7, 3, 5));
    }

    [Fact]
    public void DropoutScalesWhatItKeepsAndOnlyWhileTraining()
    {
        LayerModule layer = Module(new DropoutReference(0.75f), SampleShape.Vector(3));
        DropoutMask mask = new(new Dictionary<string, int> { ["encoder.0"] = 3 }, 2);
        mask.Set(0, 2, 0b010_101);
        Assert.Equal([[4, 0, 12], [0, 20, 0]], layer.Run([[1, 2, 3], [4, 5, 6]], new ReferencePass(isTraining: true, mask)));
        Assert.Equal([1, 2, 3], Output(layer, 1, 2, 3));
    }

    [Fact]
    public void ResidualAddsItsInputBeforeTheActivation()
    {
        ResidualReference span = new([new DenseReference(2)]) { Activation = new("Relu") };
        LayerModule layer = Module(span, SampleShape.Vector(2));
        (layer.Children[0]["weight"], layer.Children[0]["bias"]) = ([0, 1, 1, 0], [0, -5]);
        Assert.Equal([5, 0], Output(layer, 2, 3).Select(value => Math.Max(value, 0)));
        Assert.Equal([5, 0], layer.Run([[2, 3]], new ReferencePass(isTraining: false))[0]);
        Assert.Equal("encoder.0.0", layer.Children[0].Name);
    }

    private static LayerModule Module(LayerReference layer, SampleShape input, params double[][] tensors)
    {
        LayerModule module = LayerModule.Sequence([layer], input, "encoder", s_options)[0];
        foreach ((string name, double[] values) in ((string[])["weight", "bias"]).Zip(tensors))
            module[name] = values;
        return module;
    }

    private static double[] Output(LayerModule module, params double[] input) =>
        module.Run([input], new ReferencePass(isTraining: false))[0];
}

using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>That the cases are what they are meant to be: many of each kind, written as a user would, mirrored by the rules.</summary>
[Trait("Registers", "Any")]
public sealed class CaseTests
{
    private static readonly NetworkOptions s_options = new() { Output = "Sigmoid" };

    private static readonly LayerReference[] s_encoder =
    [
        new ConvolutionReference(2, new WindowReference(true, 3, 2, 1, 1, Padding.Same), 1),
        new BatchNormalizationReference { Activation = new("Tanh"), Momentum = 0.2f },
        new PoolingReference(true, new WindowReference(true, 2, 2, 2, 1, Padding.Valid)),
        new ResidualReference(
        [
            new ConvolutionReference(3, new WindowReference(true, 1, 1, 1, 1, Padding.Same), 1) { Activation = new("LeakyRelu", 0.2f) },
            new ConvolutionReference(2, new WindowReference(true, 3, 3, 1, 2, Padding.Same), 1) { Activation = new("Identity"), L2 = 0.5f },
        ])
        {
            Activation = new("Silu"),
        },
        new DenseReference(3) { IsCode = true },
    ];

    [Theory]
    [InlineData("Dense")]
    [InlineData("Code")]
    [InlineData("Tied")]
    [InlineData("Conv2D")]
    [InlineData("Conv1D")]
    [InlineData("ConvTranspose2D")]
    [InlineData("ConvTranspose1D")]
    [InlineData("MaxPool2D")]
    [InlineData("MaxPool1D")]
    [InlineData("AveragePool2D")]
    [InlineData("AveragePool1D")]
    [InlineData("GlobalAveragePool")]
    [InlineData("Upsample2D")]
    [InlineData("Upsample1D")]
    [InlineData("Gru")]
    [InlineData("Lstm")]
    [InlineData("RepeatVector")]
    [InlineData("Dropout")]
    [InlineData("BatchNorm")]
    [InlineData("LayerNorm")]
    [InlineData("GroupNorm")]
    [InlineData("Attention")]
    [InlineData("PositionalEncoding")]
    [InlineData("Residual")]
    [InlineData("Concatenate")]
    [InlineData("VectorQuantizedCode")]
    [InlineData("FiniteScalarCode")]
    [InlineData("Condition")]
    [InlineData("ContractiveCode")]
    [InlineData("VariationalCode")]
    [InlineData("SparseCode")]
    [InlineData("Corruption")]
    [InlineData("Columns")]
    [InlineData("SparseDense")]
    public void ThereAreSeveralOfEachKind(string kind) =>
        Assert.InRange(AllCases.List.Count(network => network.Kinds.Contains(kind)), 6, int.MaxValue);

    [Fact]
    public void NamesDifferAndDecodersLeadBackToTheInput()
    {
        Assert.Equal(AllCases.List.Count, AllCases.List.DistinctBy(network => network.Name).Count());
        Assert.All(AllCases.List, network =>
        {
            IEnumerable<LayerReference> layers = network.Encoder.Concat(network.DecoderLayers);
            SampleShape shape = layers.Aggregate(network.Input, (input, layer) => layer.Output(input));
            int columns = network.Options.Columns.Sum(column => column.Outputs);
            Assert.Equal(columns == 0 ? network.Input : SampleShape.Vector(columns), shape);
        });
    }

    [Fact]
    public void ACaseIsWrittenAsAUserWrites()
    {
        NetworkCase network = new("Net", s_options, SampleShape.Image(4, 6, 1), s_encoder);
        Assert.Equal(
            "[Autoencoder(Hidden = Activation.Relu, Code = Activation.Identity, Output = Activation.Sigmoid, "
            + "Loss = Loss.MeanSquaredError)] [Input(4, 6, 1)] [Conv2D(2, 3, 2)] [BatchNorm(Activation.Tanh, Momentum = 0.2f)] "
            + "[MaxPool2D(2)] [Residual] [Conv2D(3, 1, Activation.LeakyRelu, Slope = 0.2f)] "
            + "[Conv2D(2, 3, Activation.Identity, Dilation = 2, L2 = 0.5f)] [EndResidual(Activation.Silu)] [Code(3)]",
            network.Attributes);
    }

    [Fact]
    public void ModulesAreNumberedAsPyTorchDoes()
    {
        IEnumerable<string> names = LayerModule.Sequence(s_encoder, SampleShape.Image(4, 6, 1), "encoder", s_options)
            .SelectMany(module => module.Flattened).Select(module => module.Name);
        Assert.Equal(["encoder.0", "encoder.2", "encoder.4", "encoder.5", "encoder.5.0", "encoder.5.2", "encoder.8"], names);
    }

    [Fact]
    public void AMirroredDecoderUndoesLayersInReverseWithWhatFollowedThem()
    {
        SampleShape input = SampleShape.Image(4, 6, 1), code = SampleShape.Vector(3);
        IReadOnlyList<LayerReference> decoder = MirroredDecoder.Of(s_encoder, input, s_options);
        IEnumerable<LayerModule> modules = LayerModule.Sequence(decoder, code, "decoder", s_options).SelectMany(module => module.Flattened);
        Assert.Equal(
            [
                "decoder.0 Dense Silu [2, 3, 2]",
                "decoder.3 EndResidual Relu [2, 3, 2]",
                "decoder.3.0 ConvTranspose2D LeakyRelu [2, 3, 3]",
                "decoder.3.2 ConvTranspose2D Identity [2, 3, 2]",
                "decoder.5 BatchNorm Tanh [2, 3, 2]",
                "decoder.7 Upsample2D Identity [4, 6, 2]",
                "decoder.8 ConvTranspose2D Sigmoid [4, 6, 1]",
            ],
            modules.Select(module => $"{module.Name} {module.Layer.Kind} {module.Activation.Name} [{module.Output}]"));
    }
}

using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Tests.Initializers;

public sealed class InitialValuesTests
{
    [Theory]
    [InlineData("GlorotUniform", "Glorot uniform, +-0.5f", "{random}.Fill({tensor}, -0.5f, 0.5f)")]
    [InlineData("GlorotNormal", "Glorot normal, deviation 0.28867513f", "{random}.FillNormal({tensor}, 0.28867513f)")]
    [InlineData("HeUniform", "He uniform, +-0.61237246f", "{random}.Fill({tensor}, -0.61237246f, 0.61237246f)")]
    [InlineData("HeUniformWidening", "He uniform, +-0.61237246f", "{random}.Fill({tensor}, -0.61237246f, 0.61237246f)")]
    [InlineData("PyTorchUniform", "PyTorch uniform, +-0.25f", "{random}.Fill({tensor}, -0.25f, 0.25f)")]
    [InlineData("HeNormal", "He normal, deviation 0.35355338f", "{random}.FillNormal({tensor}, 0.35355338f)")]
    [InlineData("LecunUniform", "Lecun uniform, +-0.4330127f", "{random}.Fill({tensor}, -0.4330127f, 0.4330127f)")]
    [InlineData("LecunNormal", "Lecun normal, deviation 0.25f", "{random}.FillNormal({tensor}, 0.25f)")]
    [InlineData("Orthogonal", "orthogonal, 4 x 2", "OrthogonalWeights.Fill({tensor}, {random}, 4, 2)")]
    [InlineData("Constant", "constant 0.1f", "{tensor}.Fill(0.1f)")]
    public void AreWrittenWithTheirSpread(string name, string words, string statement) =>
        Assert.Equal(new InitialValues(words, statement), InitializerCatalog.Find(name)!.Plan(16, 8, 4, 2, 0.1f));

    [Fact]
    public void WhereALayerWidensItsOutputsCount() => Assert.Equal(
        InitializerCatalog.Find("HeUniform")!.Plan(16, 8, 4, 2, 0f), InitializerCatalog.Find("HeUniformWidening")!.Plan(8, 16, 8, 16, 0f));

    [Fact]
    public void AConvolutionWidensWhereAPositionDoes()
    {
        // 3x3 from 8 channels to 16, and the same in 8 groups: neither has more outputs of a position than weights that lead to one.
        InitializerKind he = InitializerCatalog.Find("HeUniform")!, widening = InitializerCatalog.Find("HeUniformWidening")!;
        Assert.Equal(he.Plan(72, 144, 72, 16, 0f), widening.Plan(72, 144, 72, 16, 0f));
        Assert.Equal(he.Plan(9, 144, 72, 16, 0f), widening.Plan(9, 144, 72, 16, 0f));
    }

    [Fact]
    public void ZerosNeedNoStatement() => Assert.Null(InitializerCatalog.Find("Zeros")!.Plan(16, 8, 4, 2, 0.1f));

    [Theory]
    [InlineData("HeUniformWidening", "Relu", "LeakyRelu", "Elu", "Gelu", "GeluTanh", "Silu", "Mish")]
    [InlineData("LecunNormal", "Selu")]
    [InlineData("GlorotUniform", "Identity", "Sigmoid", "Tanh", "HardSigmoid", "HardTanh", "Softplus", "Softsign", "Softmax")]
    public void TheDefaultSuitsTheActivation(string name, params string[] activations) => Assert.Equal(
        activations,
        ActivationCatalog.All.Where(kind => kind.Initializer == InitializerCatalog.Find(name)).Select(kind => kind.Member));
}

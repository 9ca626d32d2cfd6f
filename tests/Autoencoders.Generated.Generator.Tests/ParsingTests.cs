using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Tests.Harness;

namespace Autoencoders.Generator.Tests;

/// <summary>All the ways in which C# lets the same network be written.</summary>
[Trait("Registers", "Any")]
public sealed class ParsingTests
{
    [Theory]
    [InlineData("Autoencoder(8, 4, 2)", "0 1 2")]
    [InlineData("Autoencoder(new[] { 8, 4, 2 })", "0.0 0.1 0.2")]
    [InlineData("Autoencoder(new int[] { 8, 4, 2 })", "0.0 0.1 0.2")]
    [InlineData("Autoencoder(new int[3] { 8, 4, 2 })", "0.0 0.1 0.2")]
    [InlineData("Autoencoder(sizes: new int[] { 8, 4, 2 })", "0.0 0.1 0.2")]
    [InlineData("Autoencoder(sizes: [8, 4, 2], Loss = Loss.MeanSquaredError)", "0.0 0.1 0.2")]
    [InlineData("Autoencoder([8, 4, 2])", "0.0 0.1 0.2")]
    [InlineData("Autoencoder(8, 2 * 2, Net.Two)", "0 1 2")]
    [InlineData("Autoencoder(8, 4, 2, Loss = Loss.MeanSquaredError)", "0 1 2")]
    [InlineData("AutoencoderAttribute(8, 4, 2)", "0 1 2")]
    [InlineData("global::Autoencoders.Autoencoder(8, 4, 2)", "0 1 2")]
    [InlineData("Alias(8, 4, 2)", "0 1 2")]
    public void EachElementOfSizesIsAnArgument(string attribute, string places)
    {
        AttributeModel options = Model($"[{attribute}]").Options;

        ArgumentModel[] sizes = [.. options.Arguments.Where(argument => argument.Name == "sizes")];
        Assert.Equal([8, 4, 2], sizes.Select(size => size.Value));
        Assert.Equal(places, string.Join(" ", sizes.Select(size => Place(size.Anchor))));
    }

    [Fact]
    public void LayersKeepTheirOrderAndTheirArguments()
    {
        NetworkModel model = Model("""
            [Input(8)]
            [Autoencoder(Output = Activation.Sigmoid)]
            [Dense(activation: Activation.Tanh, units: 4), Code(+2)]
            [System.Obsolete("Not ours.")]
            [Dense(8, (Activation)1)]
            """);

        Assert.Equal(
            [
                "Autoencoder(Output: Sigmoid)", "Input(length: 8)", "Dense(activation: Tanh, units: 4)", "Code(units: 2)",
                "Dense(units: 8, activation: Relu)",
            ],
            model.Layers.Prepend(model.Options).Select(layer =>
                $"{layer.Kind}({string.Join(", ", layer.Arguments.Select(argument => $"{argument.Name}: {argument.Text}"))})"));
    }

    [Fact]
    public void AUserAttributeInANamespaceOfThatNameIsNoLayer()
    {
        NetworkModel model = Model("[Autoencoder(8, 2), Other.Autoencoders.Dense(4)]");

        Assert.Empty(model.Layers);
    }

    [Fact]
    public void ArraysAreComparedByTheirElements()
    {
        EquatableArray<string> one = new(["a", "b"]);

        Assert.Equal(one, new EquatableArray<string>(["a", "b"]));
        Assert.NotEqual(one, new EquatableArray<string>(["a"]));
        Assert.NotEqual(one, new EquatableArray<string>(["a", "c"]));
        Assert.Equal(EquatableArray<string>.Empty, new EquatableArray<string>([]));
    }

    private static string Place(Anchor anchor) => anchor.Element < 0 ? $"{anchor.Argument}" : $"{anchor.Argument}.{anchor.Element}";

    private static NetworkModel Model(string attributes)
    {
        GeneratorRun run = GeneratorHarness.Run($$"""
            using Autoencoders;
            using Alias = Autoencoders.AutoencoderAttribute;

            {{attributes}}
            public partial class Net
            {
                public const int Two = 2;
            }

            namespace Other.Autoencoders
            {
                [System.AttributeUsage(System.AttributeTargets.Class)]
                public sealed class DenseAttribute(int units) : System.Attribute
                {
                    public int Units { get; } = units;
                }
            }
            """);
        return Assert.IsType<NetworkModel>(Assert.Single(run.Outputs(AutoencoderGenerator.Steps.Model)).Value);
    }
}

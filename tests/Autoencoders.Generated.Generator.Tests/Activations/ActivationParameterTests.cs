using Autoencoders.Generator.Activations;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests.Activations;

public sealed class ActivationParameterTests
{
    [Theory]
    [InlineData("LeakyRelu", 0.01f, "LeakyRelu", "leakyrelu")]
    [InlineData("LeakyRelu", 0.2f, "LeakyRelu_0_2", "leakyrelu 0.2")]
    [InlineData("LeakyRelu", 0f, "LeakyRelu_0", "leakyrelu 0")]
    [InlineData("LeakyRelu", 1e-05f, "LeakyRelu_1Em05", "leakyrelu 1E-05")]
    [InlineData("LeakyRelu", 2.5e20f, "LeakyRelu_2_5E20", "leakyrelu 2.5E+20")]
    [InlineData("Elu", 1f, "Elu", "elu")]
    [InlineData("Elu", 0.5f, "Elu_0_5", "elu 0.5")]
    public void StandsInNameAndWord(string member, float value, string name, string word)
    {
        ActivationKind kind = ActivationCatalog.Find(member)!.WithParameter(value);
        Assert.Equal(member, kind.Member);
        Assert.Equal(name, kind.Name);
        Assert.True(SyntaxFacts.IsValidIdentifier(kind.Name));
        Assert.Equal(word, kind.Word);
        Assert.Equal(kind, ActivationCatalog.Find(member)!.WithParameter(3f).WithParameter(value));
        Assert.NotEqual(kind, kind.WithParameter(3f));
    }

    [Fact]
    public void TheDefaultIsTheKindOfTheCatalog() => Assert.All(
        ActivationCatalog.All.Where(kind => kind.Parameter is not null),
        kind => Assert.Equal(kind, kind.WithParameter(kind.Parameter!.Default)));

    [Fact]
    public void OthersAreTheSameWithAnyValue() => Assert.All(
        ActivationCatalog.All.Where(kind => kind.Parameter is null),
        kind => Assert.Equal(kind, kind.WithParameter(0.2f)));

    [Theory]
    [InlineData("LeakyRelu", 0f, true)]
    [InlineData("LeakyRelu", -0.1f, false)]
    [InlineData("LeakyRelu", float.NaN, false)]
    [InlineData("LeakyRelu", float.PositiveInfinity, false)]
    [InlineData("Elu", 0f, false)]
    [InlineData("Elu", 0.1f, true)]
    [InlineData("Elu", float.NaN, false)]
    public void HasLimits(string member, float value, bool isAllowed) =>
        Assert.Equal(isAllowed, ActivationCatalog.Find(member)!.Parameter!.IsAllowed(value));
}

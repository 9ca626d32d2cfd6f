using System.Globalization;
using Autoencoders.Generator.Tests.Fuzzing;
using Autoencoders.Generator.Tests.Harness;
using Autoencoders.Generator.Tests.Networks.Cases;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Tests;

/// <summary>What the generator writes and says does not depend on the culture of the machine that builds.</summary>
[Trait("Registers", "Any")]
public sealed class CultureTests
{
    private const int Sample = 3;

    private static readonly WrittenAttribute[][] s_networks =
    [
        .. AllCases.List.Where((_, index) => index % Sample == 0).Select(network => WrittenAttribute.Parse(network.Attributes)),
        WrittenAttribute.Parse("[Autoencoder(Output = Activation.Sigmoid)] [Input(28, 28, 1)] [Conv2D(8, 3, Stride = 2)] [Code(16)]"),
        WrittenAttribute.Parse("[Autoencoder(8, -160, 2)]"),
        WrittenAttribute.Parse("[Autoencoder] [Input(8)] [Dropout(-1.5f)] [Code(2)]"),
        WrittenAttribute.Parse("[Autoencoder] [Input(8)] [Code(2, (Activation)(-160))]"),
    ];

    private static readonly Lazy<string[]> s_invariant = new(() => Written(CultureInfo.InvariantCulture));

    public static TheoryData<int> Cultures => [.. Enumerable.Range(1, HostileCultures.All.Count - 1)];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void TextsAndMessagesAreTheSameByteForByte(int culture) =>
        Assert.Equal(s_invariant.Value, Written(HostileCultures.All[culture]));

    [Fact]
    public void TheCulturesAreHostile() => Assert.All(
        HostileCultures.All.Skip(1),
        culture => Assert.Equal(
            (culture.NumberFormat.NegativeSign + "160", $"1{culture.NumberFormat.NumberDecimalSeparator}5"),
            HostileCultures.In(culture, () => ($"{-160}", $"{1.5f}"))));

    private static string[] Written(CultureInfo culture) =>
    [
        .. FuzzBatch.Run(s_networks, culture)
            .SelectMany(outcome => outcome.Reported.Select(found => found.GetMessage(CultureInfo.InvariantCulture)).Append(outcome.Text!)),
    ];
}

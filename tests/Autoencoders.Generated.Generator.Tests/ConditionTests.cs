using Autoencoders.Generator.Tests.Harness;

namespace Autoencoders.Generator.Tests;

/// <summary>What a condition makes of the emitted class.</summary>
[Trait("Registers", "Any")]
public sealed class ConditionTests
{
    [Fact]
    public void OneSideAloneMayHaveIt()
    {
        string encoder = Text("Condition(3, Decoder = false)");
        string decoder = Text("Condition(3, Encoder = false)");
        string both = Text("Condition(3)");
        Assert.Contains("\"input 4 | condition 3 | dense 2 identity | code | dense 4 identity\"", encoder);
        Assert.Contains("\"input 4 | dense 2 identity | code | condition 3 | dense 4 identity\"", decoder);
        Assert.Contains("\"input 4 | condition 3 | dense 2 identity | code | condition 3 | dense 4 identity\"", both);

        static string Text(string attribute) => Assert.Single(
            GeneratorHarness.Run($"using Autoencoders;\n[Autoencoder(4, 2), {attribute}] public sealed partial class Net;").AssertClean()
                .Sources).Value;
    }
}

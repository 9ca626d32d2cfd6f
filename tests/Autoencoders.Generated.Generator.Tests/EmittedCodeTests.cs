using System.Runtime.CompilerServices;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests;

/// <summary>Generated code compiles without a warning wherever C# lets a class stand.</summary>
[Trait("Registers", "Any")]
public sealed class EmittedCodeTests
{
    [Theory]
    [InlineData("[Autoencoder(8, 2)] public sealed partial class Net;")]
    [InlineData("[Autoencoder(8, 2)] partial class Net { public Net(string name) : this(3) => Name = name; string? Name { get; } }")]
    [InlineData("namespace A { [Autoencoder(8, 2)] partial class Net; } namespace B { [Autoencoder(8, 2)] partial class Net; }")]
    [InlineData("namespace System { [Autoencoder(8, 2)] public partial class Span; }")]
    [InlineData("namespace Mine.Autoencoders { [global::Autoencoders.Autoencoder(8, 2)] public partial class Net; }")]
    [InlineData("namespace Autoencoders { class Partition; class Math; class System; [Autoencoder(8, 2)] public partial class Net; }")]
    [InlineData("namespace @event.@namespace { partial class @class { [Autoencoder(8, 2)] public partial class @int; } }")]
    [InlineData("[Autoencoder(8, 2)] public partial class @record; [Autoencoder(8, 2)] public partial class @field;")]
    [InlineData("public static partial class Outer { [Autoencoder(8, 2)] private partial class Net; }")]
    [InlineData("public partial struct Outer { public partial interface IMiddle { [Autoencoder(8, 2)] public partial class Net; } }")]
    [InlineData("public partial record Outer(int X) { partial record struct Middle(int Y) { [Autoencoder(8, 2)] partial class Net; } }")]
    [InlineData("public class Model(int size = 3) { public int Size => size; } [Autoencoder(8, 2)] public partial class Net : Model;")]
    [InlineData("[Autoencoder(8, 2)] partial class Net { int Encode(string s) => s.Length; static Net Load(int n) => new(n); }")]
    [InlineData("[Autoencoder(8, 2)] partial class Net { void CopyFrom(string s) { } void Encode(System.Span<float> a, string s) { } }")]
    [InlineData("[Autoencoder(8, 2)] partial class Net { void Encode(System.Span<float> a, System.Span<float> b) { } }")]
    [InlineData("[Autoencoder(8, 2)] public partial class Net; public partial class Net { public int Two => CodeLength; }")]
    [InlineData("[Autoencoder(8, 2)] partial class Net { int Sample => 1; int IndexCount => 2; int Folded => 3; void Encode<T>(T s) { } }")]
    [InlineData("[Stacked] [Autoencoder(8, 4, 3, 2, Hidden = Activation.Tanh, Tied = true)] public partial class Net;")]
    [InlineData("[Autoencoder, Input(8), Dense(4), Code(2)] partial class Net; [Stacked] partial class Net;")]
    [InlineData("[Autoencoder, Input(8), Dense(4), VariationalCode(2)] public partial class Net;")]
    [InlineData("[Autoencoder, Input(8), Condition(3), VariationalCode(2, FreeBits = 0.1f), Dropout(0.5f), Dense(8)] partial class Net;")]
    [InlineData("[Autoencoder, Input(8), Condition(3, Encoder = false), Dense(5), VariationalCode(2)] partial class Net;")]
    [InlineData("[Autoencoder, Input(4, 4, 2), Condition(3, Decoder = false), Conv2D(2, 3), VariationalCode(2)] partial class Net;")]
    [InlineData("[Autoencoder(8, 2)] public partial class Überwachung; [Autoencoder(8, 2)] public partial class überwachung;")]
    [InlineData("[Autoencoder(784, 128, 32), Corruption(Noise.Gaussian, 0.5f)] public partial class Net;")]
    [InlineData("[Autoencoder(8, 2, Training = false)] public partial class Net { public float Penalty => 3f; }")]
    [InlineData("[Stacked] [Autoencoder(8, 4, 3, 2, Training = Net.Trains)] partial class Net { public const bool Trains = false; }")]
    [InlineData("[Autoencoder(8, 2), Corruption(typeof(A.@class.Mine<int>))] partial class Net; namespace A { partial class @class { "
        + "internal struct Mine<T> : ICorruption { public static void Apply(System.ReadOnlySpan<float> input, "
        + "System.Span<float> corrupted, CounterRandom random) => corrupted.Clear(); } } }")]
    public void ItCompilesWhereverAClassMayStand(string source) => GeneratorHarness.Run("using Autoencoders;\n" + source).AssertClean();

    [Fact]
    public void ItCompilesAsTheLowestVersionThatIsAccepted() => GeneratorHarness
        .Run("using Autoencoders;\n[Autoencoder(8, 4, 2)] public partial class Net { }", LanguageVersion.CSharp11).AssertClean();

    [Fact]
    public void EachGeneratedNameIsGuardedAgainstCollisions()
    {
        // Tied weights need a copy that inference reads, and some attributes bring members of their own; plain networks have none.
        IEnumerable<string> names =
            from attributes in (string[])
            [
                "Autoencoder(8, 4, 2)",
                "Autoencoder(300, 100, 8)",
                "Autoencoder(8, 4, 2, Tied = true)",
                "Autoencoder(8, 4, 2), Condition(3)",
                "Autoencoder, Input(8), Dense(4), VectorQuantizedCode(5)",
                "Autoencoder, Input(8), VariationalCode(2)",
                "Autoencoder(Loss = Loss.CategoricalCrossEntropy, Output = Activation.Softmax), Input(8), SparseDense(4), Code(2)",
                "Autoencoder, Input(6, 2), Gru(2), Code",
                "Autoencoder(4, 2, Weights = \"net.safetensors\")",
                "Autoencoder(8, 4, 2), NativeExports(\"net\")",
                "Autoencoder(6, 4), Columns(typeof(System.Version))",
            ]
            let run = GeneratorHarness
                .Run($"using Autoencoders;\n[{attributes}] public partial class Net {{ }}", files: FrozenWeightsTests.Sound)
                .AssertClean()
            from member in run.Output.GetTypeByMetadataName("Net")!.GetMembers()
            where member is { CanBeReferencedByName: true, IsImplicitlyDeclared: false }
            select member.Name;
        Assert.Equal(MemberCollisions.Taken.Keys.Except([MemberModel.Constructor]).Order(), names.Distinct().Order());
    }

    /// <summary>What lies in the user's project is called, not inlined, in its Debug build: windows, once for each address.</summary>
    [Theory]
    [InlineData("[Autoencoder, Input(8, 9, 2), Conv2D(4, 3, Stride = 2), Conv2D(4, 3, Groups = 2, Dilation = 2), Code(2)]", false)]
    [InlineData("[Autoencoder, Input(8, 8, 1), Conv2D(2, 3), MaxPool2D(2), AveragePool2D(2), Code(2)]", false)]
    [InlineData("[Autoencoder, Input(12, 2), ConvTranspose1D(3, 3), Code(2), Dense(12), Dense(24)]", false)]
    [InlineData("[Autoencoder, Input(1048575, 1), MaxPool1D(1025), Code(2)]", false)]
    [InlineData("[Autoencoder, Input(1048576, 1), MaxPool1D(1024), Code(2)]", true)]
    public void WindowsAreTypesOfTheLibraryUnlessANumberIsTooLargeForOne(string attributes, bool isOwn)
    {
        GeneratorRun run = GeneratorHarness.Run($"using Autoencoders;\n{attributes} public partial class Net;");
        run.AssertClean();

        string text = Assert.Single(run.Sources).Value;
        Assert.Equal(isOwn, text.Contains(": ISlidingWindow", StringComparison.Ordinal));
        Assert.NotEqual(isOwn, text.Contains("Window = global::Autoencoders.Kernels.SlidingWindow<", StringComparison.Ordinal));
    }

    [Fact]
    public void TheGuideQuotesItAsItIs()
    {
        string guide = File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../src/docs/how-it-works.md"));
        string quoted = guide.Split("```csharp\n").Select(part => part.Split("```")[0]).Single(part => part.Contains("MultiplyAdd("));
        GeneratorRun run = GeneratorHarness.Run("using Autoencoders;\n[Autoencoder(784, 8, 4)] public partial class Net;");

        string indented = string.Concat(
            quoted.Split('\n').Select(line => (line.Length == 0 ? "" : new string(' ', 8) + line) + "\n")).TrimEnd();
        Assert.Contains(indented + "\n\n", Assert.Single(run.Sources).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void ANetworkAsLongAsRealOnesStaysBounded()
    {
        GeneratorRun run = GeneratorHarness.Run("using Autoencoders;\n[Autoencoder(784, 1024, 512, 32)] public partial class Net;");

        run.AssertClean();
        Assert.InRange(Assert.Single(run.Sources).Value.Count(letter => letter == '\n'), 100, 3000);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

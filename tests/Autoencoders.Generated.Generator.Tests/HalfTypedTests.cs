using Autoencoders.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests;

/// <summary>Source as an editor sees it between two keystrokes: the generator never throws, and the compiler's word is enough.</summary>
[Trait("Registers", "Any")]
public sealed class HalfTypedTests
{
    private const string Program = """
        using Autoencoders;

        namespace Sensors
        {
            public partial class Outer
            {
                /// <summary>A shorthand.</summary>
                [Autoencoder(16, 8, 3, Hidden = Activation.Tanh, Loss = Loss.MeanSquaredError)]
                public sealed partial class Short;

                [Autoencoder(Loss = Loss.BinaryCrossEntropy)]
                [Input(length: 16), Dense(8, Activation.Relu)]
                [Code(3)]
                [Dense(16, activation: Activation.Sigmoid)]
                internal partial class Long
                {
                    public int Encode(string text) => text.Length;
                }
            }
        }
        """;

    [Fact]
    public void TheWholeProgramIsSound() => GeneratorHarness.Run(Program).AssertClean();

    /// <summary>One driver for all prefixes, as in an editor: each state is also an edit of the one before.</summary>
    [Fact]
    public void EachPrefixIsBorne()
    {
        Compilation compilation = GeneratorHarness.Compile(LanguageVersion.CSharp14, "");
        GeneratorDriver driver = GeneratorHarness.CreateDriver();
        for (int length = 0; length <= Program.Length; length++)
        {
            GeneratorRun run = GeneratorHarness.Drive(ref driver, GeneratorHarness.Edit(compilation, 0, Program[..length]));
            AssertAtMostOneMistake(run, Program[..length]);
        }
    }

    /// <summary>A word that is missing or half there, with all that follows it already in place.</summary>
    [Fact]
    public void EachMissingWordIsBorne()
    {
        Compilation compilation = GeneratorHarness.Compile(LanguageVersion.CSharp14, "");
        GeneratorDriver driver = GeneratorHarness.CreateDriver();
        foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(Program).GetRoot().DescendantTokens())
        {
            foreach (int kept in new[] { 0, token.Span.Length / 2 })
            {
                string source = Program.Remove(token.SpanStart + kept, token.Span.Length - kept);
                GeneratorRun run = GeneratorHarness.Drive(ref driver, GeneratorHarness.Edit(compilation, 0, source));
                AssertAtMostOneMistake(run, source);
            }
        }
    }

    [Theory]
    [InlineData("[Autoencoder(8, 2.5)] public partial class Net;")]
    [InlineData("[Autoencoder(8, 2.5)] public partial class Net { public int Decode => 3; }", null, false)]
    [InlineData("[Autoencoder(8, )] public partial class Net;")]
    [InlineData("[Autoencoder(8, \"2\")] public partial class Net;")]
    [InlineData("[Autoencoder(8, Size)] public partial class Net;")]
    [InlineData("[Autoencoder(8, 2, Hidden = Activation.Rel)] public partial class Net;")]
    [InlineData("[Autoencoder(8, 2, Hidden = 3)] public partial class Net;")]
    [InlineData("[Autoencoder(8, 2, Hidden = 99)] public partial class Net;")]
    [InlineData("[Autoencoder(8, 2, Hiden = Activation.Relu)] public partial class Net;")]
    [InlineData("[Autoencoder(8, 2, Loss = )] public partial class Net;")]
    [InlineData("[Autoencoder(8, 2, Hidden = Activation.Relu, Hidden = Activation.Tanh)] public partial class Net;")]
    [InlineData("[Autoencoder(8, 2), Autoencoder(8, 2)] public partial class Net;")]
    [InlineData("[Autoencoder(8, 2)] public partial class Net; [Autoencoder(8, 2)] public partial class Net;")]
    [InlineData("[Autoencoder(8, 2)] public partial class Net; public class Net;", null, false)]
    [InlineData("[Autoencoder(8, 2)] public class Net; public class Net;", null, false)]
    [InlineData("[Autoencoder(8, 2)] public enum Net { }", null, false)]
    [InlineData("[Autoencoder(8, 2)] public delegate void Net();", null, false)]
    [InlineData("[Autoencoder(8, 2)] public partial class ;", null, false)]
    [InlineData("[Autoencoder(8, 2)] public static abstract partial class Net;", "AEG004", false)]
    [InlineData("public static class Extensions { [Autoencoder(8, 2)] extension(string text) { } }", null, false)]
    [InlineData("[Autoencoder, Input, Code(2)] public partial class Net;")]
    [InlineData("[Autoencoder, Input(), Code(2)] public partial class Net;")]
    [InlineData("[Autoencoder, Input(8, 1, 1, 1), Code(2)] public partial class Net;")]
    [InlineData("[Autoencoder, Input(8), Input(8), Code(2)] public partial class Net;")]
    [InlineData("[Autoencoder, Input(size: 8), Code(2)] public partial class Net;")]
    [InlineData("[Autoencoder, Input(length: 8, length: 8), Code(2)] public partial class Net;")]
    [InlineData("[Autoencoder, Input(8), Dens(4), Code(2)] public partial class Net;")]
    [InlineData("[Autoencoder, Input(8), Dense(4, 3), Code(2)] public partial class Net;")]
    [InlineData("[Autoencoder, Input(8), Dense(activation: Activation.Relu), Code(2)] public partial class Net;")]
    [InlineData("[Autoencoder, Input(8), Dense(4, default(Missing)), Code(2)] public partial class Net;")]
    [InlineData("[Autoencoder, Input(8), Code(int.MaxValue + 1)] public partial class Net;")]
    [InlineData("[Autoencoder, Input(typeof(int)), Code(2)] public partial class Net;")]
    [InlineData("[Autoencoder(new[] { 8, \"2\" })] public partial class Net;")]
    [InlineData("[Autoencoder(new[] { 8, 2 }, 3)] public partial class Net;")]
    [InlineData("[Autoencoder([8, 2], 3)] public partial class Net;")]
    [InlineData("[Autoencoder([8, .. new[] { 2 }])] public partial class Net;")]
    [InlineData("public class Model { public Model(string name) { } } [Autoencoder(8, 2)] public partial class Net : Model;", null, false)]
    [InlineData("[Autoencoder(8, 2)] public partial class Net : Missing;")]
    [InlineData("[Autoencoder(8, 2)] public partial class Net : Net;")]
    [InlineData("[Autoencoder(8, 2)] public partial class Net { [Autoencoder(8, 2)] partial class Net; }", null, false)]
    public void WhatTheCompilerRejectsIsLeftToIt(string source, string? reported = null, bool written = true)
    {
        GeneratorRun run = GeneratorHarness.Run("using Autoencoders;\n" + source);

        Assert.NotEmpty(Errors(run.Input));
        Assert.True(Errors(run.Output).Length <= Errors(run.Input).Length, string.Join("\n", Errors(run.Output)));
        Assert.Equal(reported, run.Diagnostics.Select(diagnostic => diagnostic.Id).SingleOrDefault());
        Assert.Equal(written, run.Sources.Count > 0);
    }

    private static string[] Errors(Compilation compilation) =>
        [.. compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToString())];

    /// <summary>Names that a file system, or C#, does not allow beside each other.</summary>
    [Theory]
    [InlineData("[Autoencoder(8, 2)] partial class Net; [Autoencoder(8, 2)] partial class net;", 2)]
    [InlineData("namespace A { [Autoencoder(8, 2)] partial class Net; } namespace a { [Autoencoder(8, 2)] partial class Net; }", 2)]
    [InlineData("partial class A { [Autoencoder(8, 2)] partial class C; } namespace A { [Autoencoder(8, 2)] partial class C; }", 2)]
    [InlineData("partial class A { [Autoencoder(8, 2)] partial class C; } partial struct A { [Autoencoder(8, 2)] partial class C; }", 0)]
    public void TwoFilesNeverShareAName(string source, int files) =>
        Assert.Equal(files, GeneratorHarness.Run("using Autoencoders;\n" + source).Sources.Count);

    private static void AssertAtMostOneMistake(GeneratorRun run, string source)
    {
        Assert.True(run.Diagnostics.Length <= 1, $"More than one diagnostic:\n{string.Join("\n", run.Diagnostics)}\n{source}");
    }
}

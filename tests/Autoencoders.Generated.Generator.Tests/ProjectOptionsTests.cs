using System.Reflection;
using System.Runtime.Loader;
using Autoencoders.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Autoencoders.Generator.Tests;

/// <summary>
/// Emitted code compiles without a warning and computes the same, whatever the options of the user's project are and whatever else stands
/// in it: nobody can edit the file.
/// </summary>
[Trait("Registers", "Any")]
public sealed class ProjectOptionsTests
{
    private const string Networks = """
        using Autoencoders;

        /// <summary>A network.</summary>
        [Autoencoder(8, 4, 2)] public partial class Plain;

        /// <summary>A network.</summary>
        [Autoencoder(8, 5, 2, Tied = true)] public partial class Tied;

        /// <summary>A network.</summary>
        [Autoencoder, Input(4, 4, 2), Conv2D(3, 3, Stride = 2), BatchNorm, Code(2)] public partial class Images;

        /// <summary>A network.</summary>
        [Stacked, Autoencoder(8, 5, 3, 2)] public partial class Levels;

        /// <summary>A network.</summary>
        [Autoencoder, Input(8), Corruption(global::Autoencoders.Noise.Gaussian, 0.1f), Condition(2), Dense(4), VariationalCode(2)]
        public partial class Drawn;

        /// <summary>A network.</summary>
        [Autoencoder, Input(8), Dense(4), VectorQuantizedCode(3)] public partial class Quantized;

        /// <summary>A network.</summary>
        [Autoencoder, Input(8), Dropout(0.1f), ContractiveCode(3, global::Autoencoders.Activation.Tanh)] public partial class Contracted;
        """;

    private static readonly string[] s_classes = ["Plain", "Tied", "Images", "Levels", "Drawn", "Quantized", "Contracted"];

    private static readonly Lazy<string> s_usual = new(() => Numbers(Compile(Networks, options => options)));

    private static readonly Dictionary<string, Func<CSharpCompilationOptions, CSharpCompilationOptions>> s_options = new()
    {
        ["CheckForOverflowUnderflow"] = options => options.WithOverflowChecks(true),
        ["Nullable disable"] = options => options.WithNullableContextOptions(NullableContextOptions.Disable),
        ["Nullable annotations"] = options => options.WithNullableContextOptions(NullableContextOptions.Annotations),
        ["Debug"] = options => options.WithOptimizationLevel(OptimizationLevel.Debug),
        ["AllowUnsafeBlocks"] = options => options.WithAllowUnsafe(true),
        ["x64"] = options => options.WithPlatform(Platform.X64),
        ["OutputType Exe, netmodule names"] = options => options.WithModuleName("Other.dll").WithDeterministic(true),
    };

    /// <summary>What else stands in the user's project.</summary>
    private static readonly Dictionary<string, string> s_neighbors = new()
    {
        ["CLSCompliant"] = "[assembly: System.CLSCompliant(true)]",
        ["Types of an engine"] = """
            public enum Noise; public enum Activation; public class Loss; public class Padding; public class Math; public class MathF;
            public class Unsafe; public class Span; public class Partition; public class Store; public class Range; public class Identity;
            public class AlignedFloats; public class MemoryMarshal; public class Compile; public class CounterRandom; public class Adam;
            public class SpanLength; public class ImmutableArray; public class MethodImplOptions; public class Random; public class Level;
            """,
        ["Global usings of an engine"] = """
            global using Engine;
            namespace Engine
            {
                public struct Vector; public class Unsafe; public class Math; public class Partition; public class AlignedFloats;
                public class Store; public class MemoryMarshal; public class TensorLayout;
                public class TrainingWorkspace; public class IActivation;
            }
            """,
        ["Namespaces of those names"] = """
            namespace Mine.System { public class Math; }
            namespace Mine.Autoencoders { public class Kernels; }
            namespace Mine
            {
                [global::Autoencoders.Autoencoder(8, 4, 2)] public partial class Inner;
                public partial class Math { [global::Autoencoders.Autoencoder(8, 4, 2)] public partial class Generated; }
            }
            """,
        ["Names of ours"] = """
            namespace Some
            {
                using Autoencoders;
                [Autoencoder(8, 4, 2)] public partial class Math;
                [Autoencoder(8, 4, 2)] public partial class System;
                [Autoencoder(8, 4, 2)] public partial class Encoder1;
                public partial struct Outer<T> { }
                public partial struct Outer { private partial class Middle { [Autoencoder(8, 4, 2)] internal partial class Autoencoder; } }
            }
            """,
        ["Members of the user"] = """
            partial class Plain
            {
                public event System.Action Changed;
                private readonly string _name;
                private string[] _labels;
                protected object Tag { get; set; }
                public static System.Action<int> Log { get; set; } = _ => { };
                public Plain(string name) : this(3) => (_name, _labels, Tag, Changed) = (name, [], name, () => { });
                public override string ToString() => $"{_name}{_labels.Length}{Tag}{Changed}";
            }
            """,
        ["Members without a constructor"] = """
            partial class Tied
            {
                public event System.Action Changed;
                public string Name { get; set; }
                public System.Collections.Generic.List<int> History;
                public void Raise() => Changed();
            }
            """,
        ["Obsolete"] = "[System.Obsolete] partial class Plain; [System.Serializable] partial class Tied;",
        ["Usings of aliases"] =
            "global using Unsafe = System.String; global using Math = System.Int32; global using AlignedFloats = System.Uri;",
    };

    public static TheoryData<string> Options => [.. s_options.Keys];

    public static TheoryData<string> Neighbors => [.. s_neighbors.Keys];

    [Theory]
    [MemberData(nameof(Options))]
    public void OptionsDoNotMatter(string name) => Assert.Equal(s_usual.Value, Numbers(Compile(Networks, s_options[name])));

    [Theory]
    [MemberData(nameof(Neighbors))]
    public void NeighborsDoNotMatter(string name) =>
        Assert.Equal(s_usual.Value, Numbers(Compile(Networks, options => options, s_neighbors[name])));

    [Fact]
    public void TheLowestVersionDoes()
    {
        string networks = "using Autoencoders;\n" + Networks.Replace("using Autoencoders;", "").Replace(";", " { }");
        Assert.Equal(s_usual.Value, Numbers(Compile(networks, options => options, language: LanguageVersion.CSharp11)));
    }

    /// <summary>
    /// The assembly of the sources and what is generated for them. The user's own files may have warnings; the generated ones have none.
    /// </summary>
    private static Assembly Compile(
        string networks,
        Func<CSharpCompilationOptions, CSharpCompilationOptions> options,
        string neighbor = "",
        LanguageVersion language = LanguageVersion.CSharp14)
    {
        CSharpCompilation compilation = GeneratorHarness.Compile(language, networks, neighbor);
        compilation = compilation.WithOptions(options(compilation.Options).WithGeneralDiagnosticOption(ReportDiagnostic.Error));
        GeneratorDriver driver = GeneratorHarness.CreateDriver(language);
        GeneratorRun run = GeneratorHarness.Drive(ref driver, compilation);
        Assert.DoesNotContain(run.Diagnostics, found => found.Severity > DiagnosticSeverity.Info);
        Assert.DoesNotContain(
            run.Output.GetDiagnostics(),
            found => found is { Severity: >= DiagnosticSeverity.Warning, IsSuppressed: false }
                && !compilation.SyntaxTrees.Contains(found.Location.SourceTree!));

        using MemoryStream image = new(), reference = new();
        EmitResult result = run.Output.WithOptions(options(compilation.Options).WithGeneralDiagnosticOption(ReportDiagnostic.Default))
            .Emit(image, metadataPEStream: reference, options: new EmitOptions(includePrivateMembers: false));
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return new AssemblyLoadContext("options").LoadFromStream(image);
    }

    /// <summary>What networks of a negative seed weigh, and what becomes of a row.</summary>
    private static string Numbers(Assembly assembly) => string.Join("\n", s_classes.Select(name => (string)typeof(ProjectOptionsTests)
        .GetMethod(nameof(NumbersOf), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(assembly.GetType(name, throwOnError: true)!)
        .Invoke(null, null)!));

    private static string NumbersOf<T>()
        where T : class, ITrainable<T>
    {
        T network = T.Create(-7);
        Trainer<T> trainer = new(network, new Adam(0.01f));
        if (T.ConditionLength == 0)
        {
            float[] rows = [.. Enumerable.Range(0, 5 * T.InputLength).Select(place => (place % 7) * 0.1f)];
            trainer.Fit(new Dataset(rows, T.InputLength), new TrainingOptions { Epochs = 2, BatchSize = 3, Seed = -3 });
        }

        return string.Join(" ", network.State.ToArray());
    }
}

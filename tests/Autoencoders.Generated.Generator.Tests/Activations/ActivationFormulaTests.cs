using System.Reflection;
using System.Runtime.Loader;
using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Tests.Harness;
using Autoencoders.Generator.Tests.Networks;
using Autoencoders.Generator.Tests.Networks.Functions;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests.Activations;

/// <summary>The library's structs as emitted code names them, compared with PyTorch's functions in double precision.</summary>
public sealed class ActivationFormulaTests
{
    private static readonly ActivationKind[] s_kinds =
    [
        .. ActivationCatalog.All.Where(kind => !kind.IsRowwise),
        LeakyRelu.Kind.WithParameter(0.2f), LeakyRelu.Kind.WithParameter(0f), Elu.Kind.WithParameter(0.5f),
    ];

    private static readonly Lazy<Assembly> s_assembly = new(CompileAll);

    public static TheoryData<string> Names => [.. s_kinds.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void AreThoseOfPyTorch(string name)
    {
        ActivationKind kind = s_kinds.Single(kind => kind.Name == name);
        IActivationProbe probe = Probe(name);
        foreach (float x in Inputs())
        {
            double expected = Exact(kind, x, out ReferencePass pass), step = 1e-5 * Math.Max(1, Math.Abs(x));
            double slope = (Exact(kind, x + step, out _) - Exact(kind, x - step, out _)) / (2 * step);
            Assert.Equal(expected, probe.Forward(x), 5e-7 * Math.Max(1, Math.Abs(expected)));
            Assert.True(!kind.IsNonNegative || probe.Forward(x) >= 0, $"{name}({x}) is negative.");
            if (pass.Margin >= 1)
                Assert.Equal(slope, probe.Derivative(x), 1e-6);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void BendAsTheirSlopesDo(string name)
    {
        ActivationKind kind = s_kinds.Single(kind => kind.Name == name);
        IActivationProbe probe = Probe(name);
        foreach (float x in Inputs())
        {
            ActivationReference reference = Exact(kind);
            double step = 1e-5 * Math.Max(1, Math.Abs(x)), slope = reference.Derivative(x + step) - reference.Derivative(x - step);
            Exact(kind, x, out ReferencePass pass);
            if (pass.Margin >= 1)
                Assert.Equal(slope / (2 * step), probe.SecondDerivative(x), 2e-6);
        }
    }

    /// <summary>What PyTorch's backward functions give where the derivative jumps.</summary>
    [Theory]
    [InlineData("Relu", 0f, 0f)]
    [InlineData("LeakyRelu", 0f, 0.01f)]
    [InlineData("LeakyRelu_0_2", 0f, 0.2f)]
    [InlineData("LeakyRelu_0", 0f, 0f)]
    [InlineData("Elu", 0f, 1f)]
    [InlineData("Elu_0_5", 0f, 0.5f)]
    [InlineData("Selu", 0f, 1.7580993f)]
    [InlineData("HardTanh", -1f, 0f)]
    [InlineData("HardTanh", 1f, 0f)]
    [InlineData("HardSigmoid", -3f, 0f)]
    [InlineData("HardSigmoid", 3f, 0f)]
    public void TakeTheSideOfPyTorchAtAKink(string name, float kink, float derivative)
    {
        Assert.Equal(derivative, Probe(name).Derivative(kink));
        if (kink == 0)
            Assert.Equal(derivative, Probe(name).Derivative(-0f));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void HaveTheFactsThatPlanningAsksFor(string name)
    {
        ActivationKind kind = s_kinds.Single(kind => kind.Name == name);

        Assert.Equal(kind.IsLong, Probe(name).IsLong);
        Assert.Equal(kind.DerivativeReadsInput, Probe(name).DerivativeReadsInput);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void LetThroughWhatIsNotANumber(string name) => Assert.True(float.IsNaN(Probe(name).Forward(float.NaN)));

    private static IEnumerable<float> Inputs() =>
        [.. Enumerable.Range(-4000, 8001).Select(i => i / 400f), 100f, -100f, 1e6f, -1e6f, 1e-6f, -1e-6f];

    private static double Exact(ActivationKind kind, double x, out ReferencePass pass)
    {
        pass = new ReferencePass(isTraining: false);
        return Exact(kind).Apply([x], 1, pass)[0];
    }

    private static ActivationReference Exact(ActivationKind kind) => kind.Parameter?.Property switch
    {
        "Slope" => new(kind.Member, Slope: kind.Value),
        "Alpha" => new(kind.Member, Alpha: kind.Value),
        _ => new(kind.Member),
    };

    private static IActivationProbe Probe(string name) =>
        (IActivationProbe)Activator.CreateInstance(typeof(ActivationProbe<>).MakeGenericType(Type(name)))!;

    /// <summary>The struct that emitted code means by a name.</summary>
    private static Type Type(string name) =>
        s_assembly.Value.GetType($"Emitted.Of{name}", throwOnError: true)!.BaseType!.GetGenericArguments()[0];

    private static Assembly CompileAll()
    {
        SourceWriter writer = new();
        foreach (ActivationKind kind in s_kinds)
            ActivationAlias.Emit(writer, kind);
        string source = string.Join('\n',
        [
            "using System.Collections.Generic;",
            "using System.Runtime.InteropServices;",
            "using Autoencoders.Kernels;",
            "namespace Emitted",
            "{",
            .. writer.LinesAbove,
            .. s_kinds.Select(kind => $"public sealed class Of{kind.Name} : List<{kind.Name}> {{ }}"),
            .. writer.LinesBelow.Select(line => line.Replace("file readonly struct", "public readonly struct")),
            "}",
        ]);
        using MemoryStream image = new();
        var result = GeneratorHarness.Compile(LanguageVersion.CSharp11, source).Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Take(5)));
        image.Position = 0;
        return new AssemblyLoadContext("activations").LoadFromStream(image);
    }
}

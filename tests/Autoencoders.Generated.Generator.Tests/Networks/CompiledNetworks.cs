using System.Reflection;
using System.Runtime.Loader;
using Autoencoders.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>All cases, compiled together once and loaded.</summary>
public sealed class CompiledNetworks
{
    private readonly Assembly _assembly;

    public CompiledNetworks()
    {
        IEnumerable<string> classes = NetworkCase.All.Select(network => $"{network.Attributes} public sealed partial class {network.Name};");
        string source = "using Autoencoders;\n" + string.Join("\n", classes);
        GeneratorDriver driver = GeneratorHarness.CreateDriver();
        driver.RunGeneratorsAndUpdateCompilation(
            GeneratorHarness.Compile(LanguageVersion.CSharp14, source).WithOptions(new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release)),
            out Compilation compilation,
            out _);
        using MemoryStream image = new();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Take(5)));
        image.Position = 0;
        _assembly = new AssemblyLoadContext("networks").LoadFromStream(image);
    }

    /// <summary>A new network of a case, with random biases beside its initial weights.</summary>
    public INetworkProbe Create(NetworkCase network)
    {
        Type type = _assembly.GetType(network.Name, throwOnError: true)!;
        var probe = (INetworkProbe)Activator.CreateInstance(typeof(NetworkProbe<>).MakeGenericType(type))!;
        Random random = new(3);
        foreach (TensorLayout tensor in probe.Tensors)
        {
            if (tensor.Shape.Length == 1)
            {
                foreach (ref float bias in probe.Parameters.Slice(tensor.Offset, tensor.Length))
                    bias = (random.NextSingle() - 0.5f) * 0.6f;
            }
        }

        return probe;
    }

    /// <summary>The same weights in double precision.</summary>
    internal static ReferenceNetwork ReferenceOf(NetworkCase network, INetworkProbe probe)
    {
        ReferenceNetwork reference = new(network);
        for (int layer = 0; layer < network.Activations.Length; layer++)
        {
            TensorLayout weight = probe.Tensors[2 * layer], bias = probe.Tensors[(2 * layer) + 1];
            Assert.Equal([network.Sizes[layer + 1], network.Sizes[layer]], weight.Shape.ToArray());
            Assert.Equal([network.Sizes[layer + 1]], bias.Shape.ToArray());
            for (int output = 0; output < weight.Shape[0]; output++)
            {
                reference.Biases[layer][output] = probe.Parameters[bias.Offset + output];
                for (int input = 0; input < weight.Shape[1]; input++)
                    reference.Weights[layer][output, input] = probe.Parameters[IndexOf(weight, output, input)];
            }
        }

        return reference;
    }

    public static int IndexOf(TensorLayout weight, int output, int input) =>
        weight.Offset + (output * weight.Strides[0]) + (input * weight.Strides[1]);

    /// <summary>Samples in 0..1.</summary>
    public static float[] Samples(NetworkCase network, int rows)
    {
        Random random = new(11);
        return [.. Enumerable.Range(0, rows * network.InputLength).Select(_ => random.NextSingle())];
    }
}

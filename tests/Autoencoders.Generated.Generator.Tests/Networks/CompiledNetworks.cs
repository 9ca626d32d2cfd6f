using System.Reflection;
using System.Runtime.Loader;
using Autoencoders.Generator.Tests.Networks.Functions;
using Autoencoders.Generator.Tests.Networks.Layers;
using Autoencoders.Generator.Tests.Networks.Stacked;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>All cases, compiled together once and loaded.</summary>
internal sealed class CompiledNetworks
{
    private static readonly Lazy<CompiledNetworks> s_shared = new(() => new CompiledNetworks(NetworkImage.Bytes));

    private readonly Assembly _assembly;

    /// <summary>Loads an assembly.</summary>
    public CompiledNetworks(byte[] assembly)
    {
        using MemoryStream image = new(assembly);
        _assembly = new AssemblyLoadContext("networks").LoadFromStream(image);
    }

    /// <summary>One for all theories, which run beside each other.</summary>
    public static CompiledNetworks Shared => s_shared.Value;

    /// <summary>A new network of a case with its initial weights, and with random values where those are constants.</summary>
    /// <param name="network">The case.</param>
    /// <param name="attempt">Chooses the random values; above 0, it varies the weights too.</param>
    internal INetworkProbe Create(NetworkCase network, int attempt = 0)
    {
        Type type = _assembly.GetType(network.Name, throwOnError: true)!;
        Type kind = network.PassesCode ? typeof(ReconstructorProbe<>)
            : network.Encoder[^1] is IndexedReference ? typeof(QuantizedProbe<>) : typeof(NetworkProbe<>);
        var probe = (INetworkProbe)Activator.CreateInstance(kind.MakeGenericType(type), network)!;
        Random random = new(3 + attempt);
        foreach (TensorLayout tensor in probe.Tensors)
        {
            foreach (ref float value in probe.State.Slice(tensor.Offset, tensor.Length))
            {
                bool isBias = tensor.Name.EndsWith("bias", StringComparison.Ordinal), isVector = tensor.Shape.Length == 1;
                if (tensor.Name.StartsWith("code.", StringComparison.Ordinal))
                    value = isVector ? 2f + random.NextSingle() : (random.NextSingle() - 0.5f) * 1.6f;
                else if (isBias || tensor.Name.EndsWith(".running_mean", StringComparison.Ordinal))
                    value = (random.NextSingle() - 0.5f) * 0.6f;
                else if (isVector || attempt > 0)
                    value *= 0.6f + (isVector ? 0.8f : 1.4f) * random.NextSingle();
            }
        }

        return probe;
    }

    /// <summary>A new network of a stacked case.</summary>
    internal IStackedProbe CreateStacked(string name) => (IStackedProbe)Activator.CreateInstance(
        typeof(StackedProbe<>).MakeGenericType(_assembly.GetType(name, throwOnError: true)!))!;

    /// <summary>
    /// Rows on which the reference stays away from kinks, so that rounding can't lead to another branch; null where they are too few.
    /// </summary>
    internal static float[]? Samples(NetworkCase network, ReferenceNetwork reference, int rows)
    {
        const int MostDraws = 40;
        Random random = new(11);
        List<float> samples = [];
        for (int draw = 0; samples.Count < rows * network.InputLength; draw++)
        {
            if (draw == rows * MostDraws)
                return null;
            float[] row = Row(network, random);
            ReferencePass pass = new(isTraining: false);
            reference.Losses([Array.ConvertAll(row, value => (double)value)], pass);
            if (pass.Margin >= 1)
                samples.AddRange(row);
        }

        return [.. samples];
    }

    /// <summary>Any rows.</summary>
    internal static float[] Samples(NetworkCase network, int rows, int seed = 11)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, rows).SelectMany(_ => Row(network, random))];
    }

    /// <summary>
    /// Values in 0..1, about a quarter of them missing where they may be; probabilities at each position where the loss compares those.
    /// </summary>
    private static float[] Row(NetworkCase network, Random random)
    {
        float[] row = [.. Enumerable.Range(0, network.InputLength).Select(_ => random.NextSingle())];
        if (network.Options.IsMasked)
            return [.. row.Select(value => random.Next(4) == 0 ? float.NaN : value)];
        return new OutputReference(network.Options, network.Input.Channels).Normalize(row);
    }
}

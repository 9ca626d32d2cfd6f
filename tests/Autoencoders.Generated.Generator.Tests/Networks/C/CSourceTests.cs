using System.Runtime.InteropServices;
using System.Text;
using Autoencoders.Generator.Tests.Networks.Cases;

namespace Autoencoders.Generator.Tests.Networks.C;

/// <summary>Networks as C, compiled by gcc and clang without a warning, and run.</summary>
[Trait("Registers", "Any")]
public sealed class CSourceTests
{
    private const int Rows = 41, Units = 4;

    /// <summary>
    /// With all networks, each compiler takes half a minute: the test takes those that have a layer, a function or an option that no network
    /// before them has. <c>C_NETWORKS=all</c> in the environment takes all.
    /// </summary>
    [CompilerFact]
    public void GivesTheSameValues()
    {
        string folder = Directory.CreateTempSubdirectory("c").FullName;
        try
        {
            List<Expectation> expected = Write(folder, out string[] files);
            foreach (string compiler in CCompiler.Names)
            {
                string program = CCompiler.Build(compiler, folder, files), results = Path.Combine(folder, "results");
                CCompiler.Run(folder, program, "inputs", "results");
                ReadOnlySpan<float> given = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(results));
                foreach (Expectation expectation in expected)
                    given = expectation.Compare(given, compiler);
                Assert.Equal(0, given.Length);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<Expectation> Write(string folder, out string[] files)
    {
        List<Expectation> expected = [];
        StringBuilder[] units = [.. Enumerable.Range(0, Units).Select(_ => new StringBuilder(CDriver.Header).Append('\n'))];
        StringBuilder declarations = new(), calls = new();
        using FileStream inputs = File.Create(Path.Combine(folder, "inputs"));
        foreach ((NetworkCase network, INetworkProbe probe) in Chosen())
        {
            string prefix = $"n{expected.Count}", declaration = $"void run_{prefix}(FILE *in, FILE *out)";
            float[] rows = CompiledNetworks.Samples(network, Rows), conditions = probe.ConditionsOf(Rows);
            (string source, AnomalyVerdict[] verdicts) = probe.SaveC(prefix, rows);
            File.WriteAllText(Path.Combine(folder, $"{prefix}.h"), source);
            units[expected.Count % Units].Append(CDriver.Function(prefix, probe, Rows)).Append('\n');
            declarations.Append(declaration).Append(";\n");
            calls.Append($"    run_{prefix}(in, out);\n");
            for (int row = 0; row < Rows; row++)
            {
                inputs.Write(MemoryMarshal.AsBytes(rows.AsSpan(row * probe.InputLength, probe.InputLength)));
                int width = conditions.Length / Rows;
                inputs.Write(MemoryMarshal.AsBytes(conditions.AsSpan(row * width, width)));
            }

            expected.Add(Expectation.Of(network.Name, probe, rows, verdicts));
        }

        for (int unit = 0; unit < Units; unit++)
            File.WriteAllText(Path.Combine(folder, $"unit{unit}.c"), units[unit].ToString());
        File.WriteAllText(Path.Combine(folder, "main.c"), CDriver.Start(declarations.ToString(), calls.ToString()));
        files = [.. Enumerable.Range(0, Units).Select(unit => $"unit{unit}.c"), "main.c"];
        return expected;
    }

    private static IEnumerable<(NetworkCase Network, INetworkProbe Probe)> Chosen()
    {
        bool takesAll = Environment.GetEnvironmentVariable("C_NETWORKS") == "all";
        HashSet<string> seen = [];
        foreach (NetworkCase network in AllCases.List)
        {
            INetworkProbe probe = CompiledNetworks.Shared.Create(network);
            if (probe.Description.Columns.Count > 0)
            {
                float[] rows = CompiledNetworks.Samples(network, Rows);
                Assert.Contains("columns of a table", Assert.Throws<NotSupportedException>(() => probe.SaveC("n", rows)).Message);
                continue;
            }

            int before = seen.Count;
            seen.UnionWith(Traits(probe.Description));
            if (takesAll || seen.Count > before)
                yield return (network, probe);
        }
    }

    /// <summary>The traits that the C of a network depends on.</summary>
    private static IEnumerable<string> Traits(NetworkDescription network)
    {
        bool isMasked = network.Layers.Any(layer => layer.Kind == LayerKinds.Missing);
        foreach (LayerDescription layer in network.Layers)
        {
            yield return layer.Kind;
            yield return $"{layer.Activation}";
            foreach (string name in (string[])[FactNames.Tied, FactNames.To])
            {
                if (layer.HasFact(name))
                    yield return $"{layer.Kind} {name}";
            }

            foreach (LayerFact fact in layer.Facts)
            {
                if (fact.Word is { } word && layer.Kind != LayerKinds.Corruption)
                    yield return $"{layer.Kind} {word}";
                else if (fact.Name is FactNames.Stride or FactNames.Dilation or FactNames.Groups or FactNames.Directions or FactNames.Heads)
                    yield return $"{layer.Kind} {fact.Name} {fact.Numbers[0] > 1}";
            }
        }

        foreach (HeadDescription head in network.Heads)
            yield return $"{head.Loss} {isMasked} {network.DeclaresHeads}";
        yield return network.CodeKind;
    }
}

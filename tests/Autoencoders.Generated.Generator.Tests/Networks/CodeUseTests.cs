using Autoencoders.Generator.Tests.Networks.Cases;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>What reports tell of the use of sparse codes, and how sparse they are.</summary>
public sealed class CodeUseTests
{
    private static CompiledNetworks Networks => CompiledNetworks.Shared;

    private const int Rows = 5;

    public static TheoryData<string> Names => [.. SparseCases.All.Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void EachActiveUnitIsCounted(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        var sparsity = (SparsityReference)network.Encoder[^1];
        TrainingTrial trial = TrainingTrial.Of(Networks, network, Rows);
        long[] expected = new long[trial.Reference.Code.Channels];
        foreach (double[] code in trial.Reference.KeptCodes)
        {
            for (int i = 0; i < code.Length; i++)
                expected[i % expected.Length] += sparsity.IsActive(code[i]) ? 1 : 0;
        }

        trial.Probe.UpdateStatistics();

        Assert.Equal(expected, trial.Probe.CodeUse());
        if (sparsity.TargetRate == 0)
            Assert.NotEqual(0, expected.Sum());
        if (sparsity.ActiveUnits > 0)
            Assert.InRange(expected.Sum(), 0, (long)Rows * trial.Reference.Code.Length / expected.Length * sparsity.ActiveUnits);
    }
}

using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Autoencoders.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests;

/// <summary>
/// Networks with <c>Training = false</c>: the same declaration with and without training has the same weights files and the same bits of
/// inference, and the second has nothing of training.
/// </summary>
public sealed class InferenceOnlyTests
{
    private const int Rows = 70;

    /// <summary>Attributes by the names of classes, with <c>TRAINING</c> where the option stands.</summary>
    private static readonly Dictionary<string, string> s_declarations = new()
    {
        ["Tiny"] = "[Autoencoder(4, 3, 2, Hidden = Activation.Tanh TRAINING)]",
        ["Tied"] = "[Autoencoder(12, 8, 3, Hidden = Activation.Gelu, Tied = true TRAINING)]",
        ["Stack"] = "[Stacked] [Autoencoder(12, 8, 5, 3, Hidden = Activation.Tanh TRAINING)]",
        ["Noisy"] = "[Autoencoder(9, 6, 3, Missing = Missing.Masked TRAINING)] [Corruption(Noise.Masking, 0.3f)]",
        ["Dropped"] = """
            [Autoencoder(Hidden = Activation.Mish TRAINING)] [Input(9)] [Corruption(Noise.Gaussian, 0.1f)]
            [Dense(7, L2 = 0.01f)] [Dropout(0.5f)] [Code(3)] [Dropout(0.2f)] [Dense(9)]
            """,
        ["Normalized"] = """
            [Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy TRAINING)]
            [Input(4, 4, 2)] [Conv2D(3, 3, Activation.Identity)] [BatchNorm(Activation.Relu)] [MaxPool2D(2)] [Dense(6)] [BatchNorm] [Code(3)]
            """,
        ["Spanned"] = """
            [Autoencoder(Hidden = Activation.Silu TRAINING)] [Input(8)] [Dense(6)] [Residual] [Dense(6)] [LayerNorm] [EndResidual] [Code(2)]
            [Dense(8)]
            """,
        ["Active"] = "[Autoencoder(TRAINED)] [Input(8)] [SparseCode(12, ActivityL1 = 0.01f)]",
        ["Rated"] = "[Autoencoder(TRAINED)] [Input(8)] [SparseCode(12, Activation.Sigmoid, TargetRate = 0.1f)]",
        ["Largest"] = "[Autoencoder(TRAINED)] [Input(8)] [SparseCode(12, ActiveUnits = 3)]",
        ["Contracted"] = "[Autoencoder(Hidden = Activation.Tanh TRAINING)] [Input(8)] [Dense(6)] [ContractiveCode(3)]",
        ["Drawn"] = "[Autoencoder(TRAINED)] [Input(8)] [Corruption(Noise.Gaussian, 0.1f)] [Dense(6)] [VariationalCode(2, FreeBits = 0.1f)]",
        ["Told"] = "[Autoencoder(TRAINED)] [Input(8)] [Condition(3)] [Dense(6)] [VariationalCode(2)]",
        ["Remembering"] = """
            [Autoencoder(Hidden = Activation.Tanh TRAINING)] [Input(6, 2)] [Conv1D(4, 3, Padding = Padding.Causal)]
            [PositionalEncoding(Learned = true)] [Attention(2, Causal = true)] [Lstm(3, ReturnSequences = true)] [Gru(3)] [Code(2)]
            """,
        ["Indexed"] = "[Autoencoder(TRAINED)] [Input(8)] [Dense(6)] [VectorQuantizedCode(5, Length = 2)]",
    };

    private static readonly Lazy<Assembly> s_assembly = new(Compile);

    public static TheoryData<string> Names => [.. s_declarations.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void ItInfersTheBitsOfItsTwinFromTheFilesOfItsTwin(string name) => typeof(InferenceOnlyTests)
        .GetMethod(nameof(Compare), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(Type("WithTraining", name), Type("WithoutTraining", name))
        .Invoke(null, null);

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Registers", "Any")]
    public void ItHasNothingOfTraining(string name)
    {
        Type network = Type("WithoutTraining", name);
        Assert.DoesNotContain(network.GetInterfaces(), contract => contract.Name is "ITrainable`1" or "IStackedAutoencoder`1");
        Assert.Null(network.GetProperty("Penalty"));

        string text = Text(name, trains: false);
        Assert.All(
            ["Gradient", "Deltas", "TrainingWorkspace", "Stage", "Dropout", "Penalty", "LossTerm", "Moments"],
            word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        Assert.InRange(LinesOf(text), 1, LinesOf(Text(name, trains: true)) * 9 / 10);
    }

    [Fact]
    [Trait("Registers", "Any")]
    public void ATrainerOfItDoesNotCompile()
    {
        GeneratorRun run = GeneratorHarness.Run(
            "using Autoencoders;\n[Autoencoder(8, 2, Training = false)] partial class Net;\nclass User { Trainer<Net>? trainer; }");
        Assert.Empty(run.Diagnostics);
        Diagnostic error = Assert.Single(run.CompilerDiagnostics, found => found.Severity == DiagnosticSeverity.Error);
        Assert.Equal("CS0311", error.Id);
        Assert.Contains("ITrainable<Net>", error.GetMessage(), StringComparison.Ordinal);
    }

    private static void Compare<TTrained, TInferring>()
        where TTrained : class, IAutoencoder<TTrained>, ITrainable<TTrained>
        where TInferring : class, IAutoencoder<TInferring>
    {
        float[] samples = Samples(TTrained.InputLength, TTrained.AcceptsMissing);
        TTrained trained = TTrained.Create(3);
        Assert.Equal(BitsOf(trained.State), BitsOf(TInferring.Create(3).State));
        Dataset rows = new(samples, TTrained.InputLength);
        if (TTrained.ConditionLength > 0)
            rows = rows.WithConditions(Conditions<TTrained>(), TTrained.ConditionLength);
        new Trainer<TTrained>(trained, new Adam(0.01f)).Fit(rows, new TrainingOptions { Epochs = 2, BatchSize = 16 });

        MemoryStream file = new(), again = new();
        WeightsFile.Save(trained, file);
        TInferring inferring = WeightsFile.Load<TInferring>(new MemoryStream(file.ToArray()));
        WeightsFile.Save(inferring, again);

        Assert.Equal(file.ToArray(), again.ToArray());
        Assert.Equal(Outputs(trained, samples), Outputs(inferring, samples));
        inferring.WarmUp();
        Assert.Equal(Outputs(trained, samples), Outputs(inferring.Clone(), samples));
        Assert.Equal(Further(trained, samples), Further(inferring, samples));
    }

    /// <summary>The bits of what every network infers.</summary>
    private static uint[] Outputs<TNetwork>(TNetwork network, float[] samples)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        ReadOnlySpan<float> sample = samples.AsSpan(0, TNetwork.InputLength);
        float[] code = new float[TNetwork.CodeLength], codes = new float[Rows * code.Length], errors = new float[Rows];
        float[] decoded = new float[sample.Length], reconstruction = new float[sample.Length];
        float[] decodedRows = new float[samples.Length], reconstructions = new float[samples.Length];
        float[] conditions = Conditions<TNetwork>();
        ReadOnlySpan<float> condition = conditions.AsSpan(0, TNetwork.ConditionLength);
        network.Encode(sample, condition, code);
        network.Decode(code, condition, decoded);
        network.Reconstruct(sample, condition, reconstruction);
        network.EncodeBatch(samples, conditions, codes);
        network.DecodeBatch(codes, conditions, decodedRows);
        network.ReconstructBatch(samples, conditions, reconstructions);
        network.ReconstructionErrorBatch(samples, conditions, errors);
        float[] all =
        [
            .. code, .. decoded, .. reconstruction, network.ReconstructionError(sample, condition), .. codes, .. decodedRows,
            .. reconstructions, .. errors,
        ];
        Assert.Contains(all, value => value != 0);
        return BitsOf(all);
    }

    /// <summary>The bits of what some codes add.</summary>
    private static uint[] Further(object network, float[] samples) => network.GetType().Name switch
    {
        "Drawn" or "Told" => (uint[])Call(nameof(Bounds), network, samples),
        "Indexed" => (uint[])Call(nameof(Indices), network, samples),
        _ => [],
    };

    private static object Call(string method, object network, float[] samples) => typeof(InferenceOnlyTests)
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(network.GetType())
        .Invoke(null, [network, samples])!;

    private static uint[] Bounds<TNetwork>(TNetwork network, float[] samples)
        where TNetwork : class, IVariationalAutoencoder<TNetwork>
    {
        CounterRandom random = new(5);
        ReadOnlySpan<float> sample = samples.AsSpan(0, TNetwork.InputLength);
        float[] drawn = new float[samples.Length], means = new float[Rows * TNetwork.CodeLength], logVariances = new float[means.Length];
        float[] bounds = new float[Rows];
        float[] conditions = Conditions<TNetwork>();
        ReadOnlySpan<float> condition = conditions.AsSpan(0, TNetwork.ConditionLength);
        network.SampleBatch(ref random, conditions, drawn);
        network.EncodeDistributionBatch(samples, conditions, means, logVariances);
        network.EvidenceLowerBoundBatch(samples, conditions, ref random, bounds);
        float bound = network.EvidenceLowerBound(sample, condition, ref random);
        float likelihood = network.LogLikelihood(sample, condition, 7, ref random);
        return BitsOf([.. drawn, .. means, .. logVariances, .. bounds, bound, likelihood]);
    }

    private static uint[] Indices<TNetwork>(TNetwork network, float[] samples)
        where TNetwork : class, IVectorQuantizedAutoencoder<TNetwork>
    {
        int[] indices = new int[Rows * TNetwork.IndexCount];
        float[] reconstructions = new float[samples.Length];
        network.EncodeIndicesBatch(samples, indices);
        network.DecodeIndicesBatch(indices, reconstructions);
        return [.. indices.Select(index => (uint)index), .. BitsOf(reconstructions)];
    }

    /// <summary>Values in 0..1, some of them missing where they may be.</summary>
    private static float[] Samples(int length, bool someMissing)
    {
        float[] samples = new float[Rows * length];
        new CounterRandom(1).Fill(samples, 0f, 1f);
        for (int i = 4; someMissing && i < samples.Length; i += 7)
            samples[i] = float.NaN;
        return samples;
    }

    private static float[] Conditions<TNetwork>()
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        float[] conditions = new float[Rows * TNetwork.ConditionLength];
        new CounterRandom(2).Fill(conditions, 0f, 1f);
        return conditions;
    }

    private static uint[] BitsOf(ReadOnlySpan<float> values) => MemoryMarshal.Cast<float, uint>(values).ToArray();

    private static int LinesOf(string text) => text.Count(letter => letter == '\n');

    private static string Text(string name, bool trains) =>
        Assert.Single(GeneratorHarness.Run($"using Autoencoders;\n{Declaration(name, trains)}").AssertClean().Sources).Value;

    private static string Declaration(string name, bool trains)
    {
        string attributes = s_declarations[name]
            .Replace(" TRAINING", trains ? "" : ", Training = false", StringComparison.Ordinal)
            .Replace("TRAINED", trains ? "" : "Training = false", StringComparison.Ordinal);
        return $"{attributes} public sealed partial class {name};";
    }

    private static Type Type(string space, string name) => s_assembly.Value.GetType($"{space}.{name}", throwOnError: true)!;

    private static Assembly Compile()
    {
        string[] spaces =
        [
            .. new[] { true, false }.Select(trains => $"namespace {(trains ? "WithTraining" : "WithoutTraining")} {{ using Autoencoders;\n"
                + string.Join("\n", s_declarations.Keys.Select(name => Declaration(name, trains))) + " }"),
        ];
        CSharpCompilation compilation = GeneratorHarness.Compile(LanguageVersion.CSharp14, spaces);
        GeneratorDriver driver = GeneratorHarness.CreateDriver();
        GeneratorRun run = GeneratorHarness.Drive(ref driver, compilation);
        Assert.DoesNotContain(run.Diagnostics, found => found.Severity == DiagnosticSeverity.Error);
        MemoryStream image = new();
        Assert.Empty(run.Output.Emit(image).Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        return new AssemblyLoadContext("twins").LoadFromStream(image);
    }
}

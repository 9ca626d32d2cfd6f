using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Autoencoders.C;
using Autoencoders.Tests.Conditional;
using Autoencoders.Tests.Onnx;
using Autoencoders.Tests.Training;

namespace Autoencoders.Tests.C;

/// <summary>Detectors as C with scalers, labels and losses of a domain, and what is refused.</summary>
[Trait("Registers", "Any")]
public sealed class CSourceTests : IDisposable
{
    private static readonly WatchingAutoencoder s_network = new(seed: 3);

    private readonly StringBuilder _calls = new(), _includes = new();
    private readonly List<float> _inputs = [];
    private readonly List<AnomalyVerdict> _expected = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("c").FullName;

    [CompilerFact]
    public void Detectors_give_the_same_scores_and_verdicts()
    {
        foreach (string scaler in (string[])["standard", "min-max", "robust", "log1p", "unit-norm", "pipeline", "window"])
        {
            Dataset rows = Draw(300, WatchingAutoencoder.InputLength, 0.1f, 2);
            Add(AnomalyDetector<WatchingAutoencoder>.Calibrate(s_network, rows, 0.05, ScalerCase.Fit(scaler, rows)), rows, []);
        }

        AddLabels();
        AddBeside<UnitNetwork>(Draw(200, 4, 0.05f, 0.95f));
        AddBeside<CountNetwork>(Draw(200, 4, 2, 9));
        AddBeside<DirectionNetwork>(Draw(200, 4, 0.1f, 1));
        float[] pairs = Draw(200, 4, 0.1f, 0.9f).Values.ToArray();
        for (int i = 0; i < pairs.Length; i += 2)
            pairs[i + 1] = 1 - pairs[i];
        AddBeside<CategoryNetwork>(new Dataset(pairs, 4));
        foreach (string compiler in CCompiler.Names)
            AssertSame(compiler);
    }

    [CompilerFact]
    public void Reconstructions_are_in_raw_units()
    {
        Dataset rows = Draw(20, WatchingAutoencoder.InputLength, 0.1f, 2);
        IScaler scaler = ScalerCase.Fit("pipeline", rows)!;
        CSource.Save(s_network, Path.Combine(_folder, "net.h"), scaler, "net");
        Write($"""
                for (int row = 0; row < {rows.Count}; row++)
                    net_reconstruct(inputs + row * NET_INPUT, results + row * NET_INPUT, scratch);
            """, "#define NET_IMPLEMENTATION\n#include \"net.h\"\n", rows.Values.Span, rows.Values.Length);
        float[] expected = new float[rows.Values.Length];
        new ScaledAutoencoder<WatchingAutoencoder>(s_network, scaler).ReconstructBatch(rows.Values.Span, expected);
        float[] given = Run(CCompiler.Names[0]);
        for (int i = 0; i < given.Length; i++)
            Assert.Equal(expected[i], given[i], 1e-6 * Math.Max(1, expected.Max(Math.Abs)));
    }

    [Fact]
    public void Names_come_from_the_class_or_the_caller()
    {
        Assert.Contains("float watching_autoencoder_error(const float *input, float *scratch);", Source());
        Assert.Contains("#define PUMP_2_SCRATCH ", Source("pump_2"));
        foreach (string prefix in (string[])["", "2pump", "_pump", "pump-2", "größe"])
            Assert.Contains($"'{prefix}'", Assert.Throws<ArgumentException>("prefix", () => Source(prefix)).Message);

        static string Source(string? prefix = null)
        {
            using StringWriter source = new();
            CSource.Save(s_network, source, prefix: prefix);
            return source.ToString();
        }
    }

    [Fact]
    public void A_failed_save_leaves_the_old_file_whole_and_names_the_cause()
    {
        string path = Path.Combine(_folder, "net.h");
        CSource.Save(s_network, path);
        byte[] old = File.ReadAllBytes(path);
        WatchingAutoencoder broken = new(seed: 4);
        broken.Parameters[5] = float.NaN;
        Assert.Contains("encoder.0.weight", Assert.Throws<WeightsFileException>(() => CSource.Save(broken, path)).Message);
        Assert.Contains("3 columns", Assert.Throws<ArgumentException>("scaler", () => CSource.Save(s_network, path, new Log1pScaler(3))).Message);
        Assert.Contains("'own'", Assert.Throws<NotSupportedException>(() => CSource.Save(s_network, path, new OwnScaler())).Message);
        Assert.Throws<NotSupportedException>(() => CSource.Save(s_network.Quantize(WeightPrecision.Int8), path));
        Dataset rows = Draw(200, WatchingAutoencoder.InputLength, 0.1f, 2);
        var combined = AnomalyDetector<WatchingAutoencoder>.Calibrate(s_network, rows, rows, 0.05);
        Assert.Contains("score Combined", Assert.Throws<NotSupportedException>(() => CSource.Save(combined, path)).Message);
        Assert.Equal(old, File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Dataset Draw(int rows, int length, float low, float high)
    {
        var values = new float[rows * length];
        new CounterRandom(4).Fill(values, low, high);
        return new Dataset(values, length);
    }

    private void AddLabels()
    {
        const int Labels = ToldAutoencoder.ConditionLength, Count = 600;
        Dataset rows = Draw(Count, ToldAutoencoder.InputLength, -1, 1);
        int[] labels = [.. Enumerable.Range(0, Count).Select(row => row % Labels)];
        Dataset told = new Dataset(rows.Values, rows.Length, labels).WithOneHotLabels(Labels);
        var detector = AnomalyDetector<ToldAutoencoder>.Calibrate(new ToldAutoencoder(seed: 3), told, 0.05);
        float[] conditions = told.Conditions.ToArray();
        for (int i = 0; i < conditions.Length; i += 7)
            conditions[i] += i % 5 == 0 ? 1 : 0;
        Add(detector, rows, conditions);
    }

    /// <summary>The rows, with a value outside of the domain of the loss in some, and a row of zeros.</summary>
    private void AddBeside<TNetwork>(Dataset rows)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var detector = AnomalyDetector<TNetwork>.Calibrate(TNetwork.Create(seed: 1), rows, 0.05);
        float[] values = rows.Values.ToArray(), beside = [2f, -0.5f, 1.0000005f, float.PositiveInfinity, float.NegativeInfinity, float.NaN];
        for (int row = 0; row < rows.Count; row += 5)
            values[(row * rows.Length) + 2] = beside[row / 5 % beside.Length];
        values.AsSpan(rows.Length, rows.Length).Clear();
        Add(detector, new Dataset(values, rows.Length), []);
    }

    private void Add<TNetwork>(AnomalyDetector<TNetwork> detector, Dataset rows, float[] conditions)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        string prefix = string.Create(CultureInfo.InvariantCulture, $"d{_includes.Length}"), macro = prefix.ToUpperInvariant();
        CSource.Save(detector, Path.Combine(_folder, $"{prefix}.h"), prefix);
        _includes.Append($"#define {macro}_IMPLEMENTATION\n#include \"{prefix}.h\"\n");
        var (width, verdicts) = (conditions.Length / rows.Count, new AnomalyVerdict[rows.Count]);
        detector.JudgeBatch(rows.Values.Span, conditions, verdicts);
        _expected.AddRange(verdicts);
        string condition = width == 0 ? "" : "condition, ", ofLabel = width == 0 ? $"{macro}_THRESHOLD" : $"{prefix}_threshold(condition)";
        _calls.Append($$"""
                for (int row = 0; row < {{rows.Count}}; row++) {
                    const float *condition = inputs + {{macro}}_INPUT;
                    *results++ = {{prefix}}_score(inputs, {{condition}}scratch);
                    *results++ = {{ofLabel}};
                    *results = (float){{prefix}}_is_anomaly(results[-2]{{(width == 0 ? "" : ", condition")}});
                    results++;
                    inputs = condition + {{width}};
                }

            """);
        for (int row = 0; row < rows.Count; row++)
        {
            _inputs.AddRange(rows[row]);
            _inputs.AddRange(conditions.AsSpan(row * width, width));
        }
    }

    private void AssertSame(string compiler)
    {
        Write(_calls.ToString(), _includes.ToString(), CollectionsMarshal.AsSpan(_inputs), 3 * _expected.Count);
        float[] given = Run(compiler);
        for (int i = 0; i < _expected.Count; i++)
        {
            AnomalyVerdict expected = _expected[i];
            if (float.IsFinite(expected.Score))
                Assert.Equal(expected.Score, given[3 * i], 2e-6 * Math.Max(1, Math.Abs(expected.Score)));
            else
                Assert.False(float.IsFinite(given[3 * i]));
            Assert.Equal(expected.Threshold, given[(3 * i) + 1]);
            Assert.Equal(expected.IsAnomaly ? 1f : 0f, given[(3 * i) + 2]);
        }
    }

    private void Write(string calls, string includes, ReadOnlySpan<float> inputs, int results)
    {
        File.WriteAllBytes(Path.Combine(_folder, "inputs"), MemoryMarshal.AsBytes(inputs).ToArray());
        File.WriteAllText(Path.Combine(_folder, "main.c"), $$"""
            {{includes}}
            #include <stdio.h>

            static float all_inputs[{{inputs.Length}}], all_results[{{results}}], scratch[10000];

            int main(void)
            {
                FILE *in = fopen("inputs", "rb"), *out = fopen("results", "wb");
                const float *inputs = all_inputs;
                float *results = all_results;
                if (in == NULL || out == NULL || fread(all_inputs, sizeof(float), {{inputs.Length}}, in) != {{inputs.Length}})
                    return 2;
            {{calls}}
                fwrite(all_results, sizeof(float), {{results}}, out);
                return fclose(out);
            }

            """);
    }

    private float[] Run(string compiler)
    {
        CCompiler.Run(_folder, CCompiler.Build(compiler, _folder, "main.c"));
        return MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(Path.Combine(_folder, "results"))).ToArray();
    }

    private sealed class OwnScaler : IScaler
    {
        public string Kind => "own";

        public int Length => WatchingAutoencoder.InputLength;

        public void Transform(ReadOnlySpan<float> source, Span<float> destination) => source.CopyTo(destination);

        public void Invert(ReadOnlySpan<float> source, Span<float> destination) => source.CopyTo(destination);

        public Dataset Transform(Dataset dataset) => dataset;

        public void Write(Utf8JsonWriter writer)
        {
        }
    }
}

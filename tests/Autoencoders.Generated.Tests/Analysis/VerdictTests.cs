using System.Text.Json;
using Autoencoders.Tests.Inference;

namespace Autoencoders.Tests.Analysis;

/// <summary>A row has one verdict, however it is asked for.</summary>
[Trait("Registers", "AnyOfGroup")]
public class VerdictTests
{
    private const int Rows = 200;
    private const int Input = WatchingAutoencoder.InputLength;

    /// <summary>
    /// Few kinds of row, many copies of each: scores tie at the threshold, where one unit in the last place would turn many verdicts.
    /// </summary>
    [Theory]
    [InlineData(1f, false)]
    [InlineData(1f, true)]
    [InlineData(1000f, false)]
    public void TiedRowsHaveTheSameVerdictAloneAndInABatch(float scale, bool isScaled)
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            Dataset rows = FewKinds(seed, scale);
            var detector = AnomalyDetector<WatchingAutoencoder>.Calibrate(
                new WatchingAutoencoder(seed), rows, 0.05, isScaled ? StandardScaler.Fit(rows) : null);
            AssertOneVerdict(detector, rows);
            Assert.InRange(detector.IsAnomalyBatch(rows.Values.Span, new bool[Rows]), 0, Rows / 20);
        }
    }

    /// <summary>Rows that are reconstructed to the last bits: their scores are nothing but rounding.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(1e6)]
    public void RowsWithoutAnErrorHaveTheSameVerdictAloneAndInABatch(float scale)
    {
        var random = new CounterRandom(5);
        var values = new float[Rows * 6];
        for (int row = 0; row < Rows; row++)
        {
            float a = random.NextSingle(), b = random.NextSingle();
            float[] made = [a, b, a + b, a - b, (2 * a) - b, 1 - a];
            for (int i = 0; i < 6; i++)
                values[(row * 6) + i] = scale * made[i];
        }
        var rows = new Dataset(values, 6);
        LinearTable network = new(seed: 1);
        PrincipalComponents.Fit(rows, 3).Initialize(network);
        AssertOneVerdict(AnomalyDetector<LinearTable>.Calibrate(network, rows, 0.05), rows);
    }

    [Fact]
    public void AVerdictHasTheScoreThatItComesFrom()
    {
        Dataset rows = FewKinds(3, 1);
        var detector = AnomalyDetector<WatchingAutoencoder>.Calibrate(new WatchingAutoencoder(3), rows, 0.05);
        foreach (float strange in (float[])[float.NaN, float.PositiveInfinity, float.NegativeInfinity, 1e30f, 50])
        {
            float[] row = rows[4].ToArray();
            row[20] = strange;
            AnomalyVerdict verdict = detector.Judge(row);
            Assert.True(verdict.IsAnomaly);
            Assert.Equal(strange == 50, float.IsFinite(verdict.Score));
            Assert.Equal((detector.Score(row), detector.Threshold), (verdict.Score, verdict.Threshold));
        }
        Assert.Throws<ArgumentException>(() => detector.Judge(new float[2 * Input]));
        Assert.Throws<ArgumentException>(() => detector.JudgeBatch(new float[2 * Input], new AnomalyVerdict[1]));
    }

    /// <summary>A loss that can fall below every bound must not make the strangest rows the best.</summary>
    [Fact]
    public void ALossOfNegativeInfinityIsAnAnomaly()
    {
        var rows = new Dataset(new float[30 * LogisticAutoencoder.InputLength], LogisticAutoencoder.InputLength);
        var network = new LogisticAutoencoder(seed: 2);
        network.Parameters.Fill(0.5f);
        var detector = AnomalyDetector<LogisticAutoencoder>.Calibrate(network, rows, 0.1);
        float[] row = rows[0].ToArray(), score = new float[1];
        row[3] = float.MaxValue;
        Assert.Equal(float.NegativeInfinity, network.ReconstructionError(row));
        detector.ScoreBatch(row, score);
        Assert.Equal(float.PositiveInfinity, score[0]);
        Assert.Equal(float.PositiveInfinity, detector.Judge(row).Score);
        Assert.True(detector.Judge(row).IsAnomaly);
        Assert.True(detector.IsAnomaly(row));
        Assert.Equal(1, detector.IsAnomalyBatch(row, new bool[1]));
        Assert.Equal(1, detector.JudgeBatch(row, new AnomalyVerdict[1]));
    }

    /// <summary>What was constant, and has changed, spoils the reconstruction of the other columns, and yet it is the cause.</summary>
    [Theory]
    [InlineData("standard")]
    [InlineData("min-max")]
    [InlineData("pipeline")]
    public void ConstantColumnsThatChangeAreTheFirstCauses(string kind)
    {
        float[] values = FewKinds(7, 1).Values.ToArray();
        for (int row = 0; row < Rows; row++)
            (values[(row * Input) + 31], values[(row * Input) + 60]) = (0.1f, 7);
        var rows = new Dataset(values, Input);
        IScaler scaler = kind switch
        {
            "standard" => StandardScaler.Fit(rows),
            "min-max" => MinMaxScaler.Fit(rows, -1, 1),
            _ => ScalerPipeline.Fit(rows, before => new Log1pScaler(before.Length), before => StandardScaler.Fit(before)),
        };
        var detector = AnomalyDetector<WatchingAutoencoder>.Calibrate(new WatchingAutoencoder(9), rows, 0.05, scaler);
        foreach (int asked in (int[])[1, 2, 3, Input])
        {
            var causes = new FeatureContribution[asked];
            detector.Explain(rows[0], causes);
            Assert.NotEqual(60, causes[0].Feature);

            float[] row = rows[0].ToArray();
            row[60] = 7.25f;
            detector.Explain(row, causes);
            Assert.Equal((60, 7.25f), (causes[0].Feature, causes[0].Value));
            Assert.True(asked == 1 || causes[1].Error > causes[0].Error);

            row[31] = 5;
            row[3] = float.NaN;
            detector.Explain(row, causes);
            Assert.Equal(((int[])[3, 31, 60])[..Math.Min(3, asked)], causes.Take(3).Select(cause => cause.Feature));
            Assert.Equal(asked, causes.Select(cause => cause.Feature).Distinct().Count());
        }
    }

    [Theory]
    [InlineData(float.NaN, "\"NaN\"")]
    [InlineData(float.PositiveInfinity, "\"Infinity\"")]
    [InlineData(float.NegativeInfinity, "\"-Infinity\"")]
    [InlineData(0.1f, "0.1")]
    public void AVerdictPassesThroughJson(float score, string text)
    {
        var verdict = new AnomalyVerdict(score, 0.05f, true) { PValue = 0.25 };
        string json = JsonSerializer.Serialize(verdict);
        Assert.Equal($$"""{"Score":{{text}},"Threshold":0.05,"IsAnomaly":true,"PValue":0.25}""", json);
        Assert.Equal(verdict, JsonSerializer.Deserialize<AnomalyVerdict>(json));
    }

    [Fact]
    public void JudgingAllocatesNothing()
    {
        Dataset rows = FewKinds(1, 1);
        var detector = AnomalyDetector<WatchingAutoencoder>.Calibrate(
            new WatchingAutoencoder(1), rows, 0.05, StandardScaler.Fit(rows));
        var verdicts = new AnomalyVerdict[Rows];
        Round();
        Assert.Equal(0, Allocation.Of(Round));

        void Round()
        {
            detector.JudgeBatch(rows.Values.Span, verdicts);
            for (int row = 0; row < Rows; row++)
                detector.Judge(rows[row]);
        }
    }

    /// <summary>The larger the values, the farther from the threshold must the score of one sample lie.</summary>
    [Theory]
    [InlineData(1, true)]
    [InlineData(1000, true)]
    [InlineData(20_000, false)]
    [InlineData(-20_000, false)]
    [InlineData(float.NegativeInfinity, false)]
    [InlineData(float.NaN, true)]
    public void LargeValuesWidenTheMargin(float value, bool isClear)
    {
        for (int place = 0; place < 40; place++)
        {
            var values = new float[40];
            values[place] = value;
            Assert.Equal(isClear, VerdictMargin.IsClear(0.6f, 0.5f, values, default));
            Assert.Equal(isClear, VerdictMargin.IsClear(0.4f, 0.5f, values, default));
        }
    }

    [Theory]
    [InlineData(0.501f, 0.5f, false)]
    [InlineData(0.503f, 0.5f, true)]
    [InlineData(-0.501f, -0.5f, false)]
    [InlineData(0.00002f, 0.00001f, false)]
    [InlineData(0.001f, 0.00001f, true)]
    [InlineData(1e30f, 0.5f, true)]
    [InlineData(float.NaN, 0.5f, false)]
    [InlineData(float.PositiveInfinity, 0.5f, false)]
    public void TheMarginIsAPartOfTheThreshold(float score, float threshold, bool isClear) =>
        Assert.Equal(isClear, VerdictMargin.IsClear(score, threshold, default, default));

    private static void AssertOneVerdict<TNetwork>(AnomalyDetector<TNetwork> detector, Dataset rows)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var scores = new float[rows.Count];
        var isAnomaly = new bool[rows.Count];
        var verdicts = new AnomalyVerdict[rows.Count];
        detector.ScoreBatch(rows.Values.Span, scores);
        int count = detector.IsAnomalyBatch(rows.Values.Span, isAnomaly);
        Assert.Equal(count, detector.JudgeBatch(rows.Values.Span, verdicts));
        Assert.Equal(count, isAnomaly.Count(one => one));
        for (int row = 0; row < rows.Count; row++)
        {
            AnomalyVerdict alone = detector.Judge(rows[row]);
            Assert.Equal((scores[row], isAnomaly[row]), (verdicts[row].Score, verdicts[row].IsAnomaly));
            Assert.Equal(isAnomaly[row], alone.IsAnomaly);
            Assert.Equal(isAnomaly[row], detector.IsAnomaly(rows[row]));
            Assert.Equal(isAnomaly[row], detector.Score(rows[row]) > detector.Threshold);
        }
    }

    private static Dataset FewKinds(int seed, float scale)
    {
        var random = new CounterRandom((ulong)seed);
        var kinds = new float[12 * Input];
        random.Fill(kinds, 0, scale);
        var values = new float[Rows * Input];
        for (int row = 0; row < Rows; row++)
            kinds.AsSpan((int)(random.NextSingle() * 12) * Input, Input).CopyTo(values.AsSpan(row * Input));
        return new Dataset(values, Input);
    }
}

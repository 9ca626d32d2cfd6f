using System.Text;
using Autoencoders.Tests.Conditional;
using Autoencoders.Tests.Training;

namespace Autoencoders.Tests.Analysis;

/// <summary>One detector of several networks of two classes.</summary>
[Trait("Registers", "Any")]
public sealed class AnomalyEnsembleTests
{
    private const double Rate = 0.05;

    private static readonly Dataset s_training = FactorRows.Draw(300, 1);
    private static readonly Dataset s_heldOut = FactorRows.Draw(200, 2);
    private static readonly StandardScaler s_scaler = StandardScaler.Fit(s_training);
    private static readonly TrainingOptions s_options = new() { Epochs = 20, BatchSize = 30 };

    private static readonly EnsembleMember[] s_members =
    [
        EnsembleMember.Of<LinearTable>(seed: 1), EnsembleMember.Of<LinearTable>(2, () => new Adam(0.01f)), EnsembleMember.Of<CurvedTable>(seed: 3),
    ];

    private static readonly AnomalyEnsemble s_ensemble = Fit(s_members);

    private static AnomalyEnsemble Fit(EnsembleMember[] members, AnomalyScore score = AnomalyScore.Combined, TrainingOptions? options = null) =>
        AnomalyEnsemble.Fit(members, s_training, s_heldOut, Rate, options ?? s_options, s_scaler, score);

    private static float[] ScoresOf(AnomalyEnsemble ensemble, Dataset rows)
    {
        var scores = new float[rows.Count];
        ensemble.ScoreBatch(rows.Values.Span, scores);
        return scores;
    }

    private static byte[] FileOf(AnomalyEnsemble ensemble)
    {
        var stream = new MemoryStream();
        ensemble.Save(stream);
        return stream.ToArray();
    }

    private static float[] AloneOf<TNetwork>(TNetwork network, AnomalyScore score)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var detector = AnomalyDetector<TNetwork>.Calibrate(network, s_training, s_heldOut, Rate, s_scaler, score);
        var scores = new float[s_heldOut.Count];
        detector.ScoreBatch(s_heldOut.Values.Span, scores);
        return scores;
    }

    [Theory]
    [InlineData(AnomalyScore.Mahalanobis)]
    [InlineData(AnomalyScore.Combined)]
    public void The_score_is_the_mean_of_the_networks_or_that_of_the_rows(AnomalyScore score)
    {
        LinearTable one = new(seed: 1), two = new(seed: 2);
        CurvedTable three = new(seed: 3);
        AnomalyEnsemble ensemble = Fit([EnsembleMember.Of(one), EnsembleMember.Of(two), EnsembleMember.Of(three)], score);
        float[][] each =
        [
            AloneOf(one, AnomalyScore.Mahalanobis), AloneOf(two, AnomalyScore.Mahalanobis), AloneOf(three, AnomalyScore.Mahalanobis),
        ];
        float[] rows = score == AnomalyScore.Mahalanobis
            ? [.. Enumerable.Repeat(float.NegativeInfinity, s_heldOut.Count)]
            : AloneOf(one, AnomalyScore.Neighbors | AnomalyScore.Forest);

        float[] scores = ScoresOf(ensemble, s_heldOut);
        for (int row = 0; row < s_heldOut.Count; row++)
            Assert.Equal((float)Math.Max(each.Sum(one => (double)one[row]) / 3, rows[row]), scores[row]);
        Assert.Equal(scores.OrderDescending().ElementAt(9), ensemble.Threshold);
        Assert.Equal((3, score, Rate), (ensemble.Count, ensemble.ScoreKind, ensemble.WantedFalseAlarmRate));
    }

    [Fact]
    public void A_row_has_one_verdict_alone_in_a_batch_and_on_threads()
    {
        float[] scores = ScoresOf(s_ensemble, s_heldOut);
        var verdicts = new AnomalyVerdict[s_heldOut.Count];
        Assert.Equal(9, s_ensemble.JudgeBatch(s_heldOut.Values.Span, verdicts));
        Parallel.For(0, s_heldOut.Count, row =>
        {
            Assert.Equal(scores[row], s_ensemble.Score(s_heldOut[row]));
            Assert.Equal(verdicts[row], s_ensemble.Judge(s_heldOut[row]));
            Assert.Equal(verdicts[row].IsAnomaly, s_ensemble.IsAnomaly(s_heldOut[row]));
            Assert.Equal(s_ensemble.PValue(scores[row]), verdicts[row].PValue);
        });
        Assert.Equal(1 / 201.0, s_ensemble.PValue(float.NaN));
        Assert.True(s_ensemble.IsAnomaly([0, 0, float.NaN, 0, 0, 0]));
        Assert.InRange(Rate, s_ensemble.FalseAlarmInterval.Lower, s_ensemble.FalseAlarmInterval.Upper);
    }

    [Fact]
    public void Threads_and_files_do_not_change_a_bit()
    {
        byte[] file = FileOf(s_ensemble);
        Assert.Equal(file, FileOf(Fit(s_members, options: s_options with { MaxDegreeOfParallelism = 1 })));

        AnomalyEnsemble loaded = AnomalyEnsemble.Load(file, EnsembleMember.Of<CurvedTable>(), EnsembleMember.Of<LinearTable>());
        Assert.Equal(ScoresOf(s_ensemble, s_heldOut), ScoresOf(loaded, s_heldOut));
        Assert.Equal((s_ensemble.Threshold, s_ensemble.FalseAlarmInterval), (loaded.Threshold, loaded.FalseAlarmInterval));
        Assert.Equal(file, FileOf(loaded));
        Assert.Equal(file.Length, SafeTensors.Read(file, "file").Tensors.Sum(tensor => tensor.End - tensor.Begin) + HeaderLengthOf(file));
    }

    private static long HeaderLengthOf(byte[] file) => sizeof(long) + BitConverter.ToInt64(file);

    [Fact]
    public void A_file_of_other_classes_or_of_no_ensemble_is_refused_with_its_networks()
    {
        byte[] file = FileOf(s_ensemble);
        EnsembleMember linear = EnsembleMember.Of<LinearTable>();
        WeightsFileException refused = Assert.Throws<WeightsFileException>(() => AnomalyEnsemble.Load(file, linear));
        Assert.Equal(
            $"(memory): expected network 2 of a class that was given: '{LinearTable.Architecture}', found '{CurvedTable.Architecture}'.",
            refused.Message);

        var alone = new MemoryStream();
        AnomalyDetector<LinearTable>.Calibrate(new LinearTable(1), s_heldOut, Rate).Save(alone);
        Assert.Equal(
            "(memory): expected an ensemble of networks, found none.",
            Assert.Throws<WeightsFileException>(() => AnomalyEnsemble.Load(alone.ToArray(), linear)).Message);
        Assert.Throws<WeightsFileException>(() => AnomalyDetector<LinearTable>.Load(file));
        file[^1] ^= 1;
        Assert.Throws<WeightsFileException>(() => AnomalyEnsemble.Load(file, linear, EnsembleMember.Of<CurvedTable>()));
    }

    [Theory]
    [InlineData("ensemble_members\":\"3", "ensemble_members\":\"4", "network 3 of a class that was given")]
    [InlineData("ensemble_members\":\"3", "ensemble_members\":\"2", "tensors of 2 networks")]
    [InlineData("ensemble_members\":\"3", "ensemble_members\":\"0", "one of '0' networks in 12 tensors")]
    [InlineData("ensemble_members\":\"3", "ensemble_members\":\"x", "one of 'x' networks in 12 tensors")]
    [InlineData("anomaly_detector", "anomaly_defector", "the calibration of an anomaly detector in the metadata, found none")]
    [InlineData("Combined\\\"", "Forest\\\"  ", "reference rows of scores of networks")]
    [InlineData("\"2.encoder.0.weight", "\"2.encoder.7.weight", "encoder.0.weight")]
    public void A_changed_file_is_refused_with_the_change(string part, string change, string message)
    {
        // Without its name, nobody looks at the checksum.
        string file = Encoding.Latin1.GetString(FileOf(s_ensemble)).Replace("autoencoders.crc32", "autoencoders.crcXX");
        Assert.Contains(part, file);
        byte[] changed = Encoding.Latin1.GetBytes(file.Replace(part, change));
        Assert.Contains(message, Assert.Throws<WeightsFileException>(
            () => AnomalyEnsemble.Load(changed, EnsembleMember.Of<LinearTable>(), EnsembleMember.Of<CurvedTable>())).Message);
    }

    [Fact]
    public void A_planted_fault_is_explained_and_changed()
    {
        float[] row = s_heldOut[1].ToArray();
        row[4] += 30;
        var causes = new FeatureContribution[2];
        var changes = new FeatureChange[2];
        Assert.Equal(2, s_ensemble.Explain(row, causes));
        Assert.Equal((4, row[4]), (causes[0].Feature, causes[0].Value));
        RowChange found = s_ensemble.SmallestChange(row, changes);
        Assert.Equal((1, true, 4), (found.Count, found.IsNormal, changes[0].Feature));
        row[4] = changes[0].To;
        Assert.Equal(found.Score, s_ensemble.Score(row));
    }

    [Fact]
    public void Conditions_have_thresholds_of_their_labels()
    {
        Dataset told = ToldRows.OfLabels(300, 6), heldOut = ToldRows.OfLabels(300, 7);
        AnomalyEnsemble ensemble =
            AnomalyEnsemble.Fit([EnsembleMember.Of(new ToldAutoencoder(2)), EnsembleMember.Of(new ToldAutoencoder(3))], told, heldOut, Rate);
        Assert.Equal(3, ensemble.LabelThresholds.Length);
        var verdicts = new AnomalyVerdict[300];
        Assert.Equal(12, ensemble.JudgeBatch(heldOut.Values.Span, heldOut.Conditions.Span, verdicts));
        Assert.Equal(verdicts[7], ensemble.Judge(heldOut[7], heldOut.Condition(7)));
        Assert.Equal(ensemble.LabelThresholds[1], verdicts[7].Threshold);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var verdicts = new AnomalyVerdict[s_heldOut.Count];
        var causes = new FeatureContribution[2];
        var changes = new FeatureChange[2];
        float[] row = s_heldOut[1].ToArray();
        row[4] += 30;
        Round();
        Assert.Equal(0, Allocation.Of(Round));

        void Round()
        {
            s_ensemble.JudgeBatch(s_heldOut.Values.Span, verdicts);
            s_ensemble.Judge(row);
            s_ensemble.Explain(row, causes);
            s_ensemble.SmallestChange(row, changes);
        }
    }

    [Fact]
    public void What_does_not_fit_is_refused_with_its_numbers()
    {
        Assert.Equal("An ensemble needs at least one member. (Parameter 'members')", Refused([]));
        Assert.Equal(
            "The score Neighbors, Forest needs no network: AnomalyDetector has it too. (Parameter 'score')",
            Refused(s_members, AnomalyScore.Neighbors | AnomalyScore.Forest));
        Assert.Equal(
            "Rows of 6 values do not fit an input of 3. (Parameter 'training')", Refused([s_members[0], EnsembleMember.Of(new TripleAutoencoder(1))]));
        Assert.Equal(
            "A checkpoint is the file of one network, not of an ensemble. (Parameter 'options')",
            Refused(s_members, options: new() { Checkpoints = new Checkpoints("never.checkpoint") }));
        Assert.Throws<ArgumentException>(() => s_ensemble.Score(new float[5]));
        Assert.Throws<ArgumentException>(() => s_ensemble.Score(new float[6], [1f]));

        // That of a member comes out as it is.
        Assert.Throws<TrainingDivergedException>(() => Fit([s_members[0], EnsembleMember.Of<LinearTable>(1, () => new Sgd(1e30f))]));
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => AnomalyEnsemble.Fit(
            s_members, s_training, s_heldOut, Rate, s_options, s_scaler, cancellationToken: cancelled.Token));

        static string Refused(EnsembleMember[] members, AnomalyScore score = AnomalyScore.Combined, TrainingOptions? options = null) =>
            Assert.ThrowsAny<ArgumentException>(() => Fit(members, score, options)).Message;
    }
}

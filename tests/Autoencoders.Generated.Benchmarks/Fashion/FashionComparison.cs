using System.Runtime.InteropServices;
using Autoencoders.Benchmarks.Comparing;
using Autoencoders.Benchmarks.Peers;
using Samples;
using Spectre.Console;

namespace Autoencoders.Benchmarks.Fashion;

/// <summary>The <c>fashion</c> command: training on real images, ours and TorchSharp's, epoch by epoch in turn.</summary>
internal static class FashionComparison
{
    private const int Failed = 2;
    private const int NoTorch = 3;
    private const int RowsAtOnce = 1000;

    /// <param name="folder">Where the images are.</param>
    /// <param name="network">The network to train; null for all.</param>
    /// <param name="schedule">How.</param>
    /// <returns>The exit code.</returns>
    public static int Run(DirectoryInfo folder, string? network, Schedule schedule)
    {
        if (!TorchProcess.TryPrepare(out string reason))
        {
            Console.Error.WriteLine(reason);
            return NoTorch;
        }

        try
        {
            ImageSet images = ImageFolder.Read(folder, schedule.Seed);
            int count = Math.Min(schedule.Limit ?? int.MaxValue, images.Training.Count);
            var training = new Dataset(images.Training.Values[..(count * images.Training.Length)], images.Training.Length);
            Console.WriteLine(
                $"{count:N0} images, {schedule.Epochs} epochs, batches of {Schedule.BatchSize}, threads of each: {schedule.Threads}; "
                + $"judged by {images.Validation.Count:N0} images");
            foreach (Match match in Match.All.Where(match => network is null || match.Name == network))
                Run(match, training, images.Validation, schedule);
            return 0;
        }
        catch (Exception exception) when (exception is DataFormatException or IOException or TrainingDivergedException)
        {
            Console.Error.WriteLine(exception.Message);
            return Failed;
        }
    }

    private static void Run(Match match, Dataset images, Dataset test, Schedule schedule)
    {
        Training[] trainings = [.. match.Contestants(schedule).Select(one => new Training(one, images, schedule.Seed))];
        for (int epoch = 0; epoch < schedule.Epochs; epoch++)
        {
            foreach (Training training in trainings)
                training.RunEpoch();
        }

        TestError[] errors = [.. trainings.Select(training => Judge(training.Contestant, test))];
        Show(match.Name, trainings, errors);
        ShowJudgment(match.Name, [.. trainings.Select(training => Judgment(training.Contestant, test))]);
        foreach (Training training in trainings)
            training.Contestant.Dispose();
    }

    private static TestError Judge(IContestant contestant, Dataset test)
    {
        var reconstructions = new List<float>();
        foreach (float[] rows in test.Values.ToArray().Chunk(RowsAtOnce * test.Length))
            reconstructions.AddRange(contestant.Reconstruct(rows));
        return TestError.Of(test.Values.Span, CollectionsMarshal.AsSpan(reconstructions));
    }

    private static double? Judgment(IContestant contestant, Dataset test)
    {
        double[]?[] judgments =
            [.. test.Values.ToArray().Chunk(RowsAtOnce * test.Length).Select(contestant.Judge)];
        return judgments.Any(judgment => judgment is null) ? null : judgments.SelectMany(judgment => judgment!).Average();
    }

    private static void ShowJudgment(string name, double?[] judgments)
    {
        if (judgments is [{ } ours, { } theirs])
        {
            Console.WriteLine(FormattableString.Invariant(
                $"{name} judged ours={ours:F6} torchsharp={theirs:F6} ratio={theirs / ours:F4}"));
        }
    }

    private static void Show(string name, Training[] trainings, TestError[] errors)
    {
        Table table = new Table().AddColumn(name);
        foreach (string title in new[] { "last epoch's loss", "test cross-entropy", "test squared error", "training, an epoch" })
            table.AddColumn(new TableColumn(title).RightAligned());
        foreach ((Training training, TestError error) in trainings.Zip(errors))
        {
            table.AddRow(
                training.Contestant.Name,
                $"{training.Loss:F5}",
                $"{error.CrossEntropy:F5}",
                $"{error.Squared:F5}",
                $"{training.EpochTime.TotalSeconds:F2} s");
        }

        double ratio = errors[1].CrossEntropy / errors[0].CrossEntropy;
        double time = trainings[1].EpochTime / trainings[0].EpochTime;
        table.AddRow(
            "ratio to ours",
            $"{trainings[1].Loss / trainings[0].Loss:F4}",
            $"{ratio:F4}",
            $"{errors[1].Squared / errors[0].Squared:F4}",
            $"{time:F2}");
        Report.Print(table);
        Console.WriteLine(FormattableString.Invariant(
            $"{name} ours={errors[0].CrossEntropy:F6} torchsharp={errors[1].CrossEntropy:F6} ratio={ratio:F4} time={time:F2}"));
    }
}

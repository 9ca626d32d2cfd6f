using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Sections;

/// <summary>The figures of the run: first those that only the program knows, then those of training and of the network.</summary>
internal static class RunSection
{
    public static Section? Of(ReportSource source) => new("run", "The run", html => Write(html, source));

    private static void Write(HtmlText html, ReportSource source)
    {
        html.Open("dl", ("class", "figures"));
        foreach (ReportFigure figure in source.Options.Figures
            .Concat(source.Detection?.Figures ?? []).Concat(source.Watched?.Figures ?? []).Concat(OfTraining(source)).Concat(OfNetwork(source)))
            html.Open("div").Element("dt", figure.Name).Open("dd").Name(figure.Value).Close("dd").Close("div");
        html.Close("dl");
    }

    private static IEnumerable<ReportFigure> OfTraining(ReportSource source)
    {
        if (source.Result is not { Epochs.Count: > 0 } result)
            yield break;
        yield return new(source.InErrorUnit("loss"), Figure.Short(result.Loss));
        if (result.ValidationLoss is { } validation)
            yield return new(source.InErrorUnit("validation loss"), Figure.Short(validation));
        yield return new("epochs", $"{Figure.Whole(result.Epochs.Count)}, {Words(result.Reason)}");
        if (result.KeptEpoch != result.Epochs.Count)
            yield return new("weights of epoch", Figure.Whole(result.KeptEpoch));
        yield return new("training took", Figure.Time(result.Elapsed));
        yield return new("samples a second", Figure.Whole((long)result.Epochs.Average(epoch => epoch.SamplesPerSecond)));
        if (result.CodeUse is { } use)
        {
            string units = source.Entries is null ? "units" : "entries";
            yield return new($"{units} in use, last epoch", $"{Figure.Whole(use.Units - use.Dead)} of {Figure.Whole(use.Units)}");
            yield return new("perplexity of the code, last epoch", Figure.Short(use.Perplexity));
        }
    }

    private static IEnumerable<ReportFigure> OfNetwork(ReportSource source)
    {
        yield return new("network", source.Name);
        string code = source.Entries?.Words ?? Figure.Whole(source.CodeLength);
        yield return new("values → code", $"{Figure.Whole(source.InputLength)} → {code}");
        yield return new("parameters", Figure.Whole(source.ParameterCount));
        yield return new("multiply-adds a sample", Figure.Whole(source.MultiplyAdds));
    }

    private static string Words(StopReason reason) => reason switch
    {
        StopReason.NoImprovement => "ended by early stopping",
        StopReason.TimeLimit => "ended by the time limit",
        _ => "all of them",
    };
}

using SeriesStudy;
using SeriesStudy.Ranking;
using SeriesStudy.Skab;

return await CommandLine.RunAsync(args, (settings, cancellation) =>
{
    if (settings.Skab is { } folder)
    {
        SkabStudy.Run(folder, cancellation);
        return;
    }
    if (settings.Study is { } labeled)
    {
        RankingStudy.Run(labeled, settings, cancellation);
        return;
    }
    if (settings.IsLive)
    {
        LiveWatch.Run(settings, cancellation);
        return;
    }

    NamedSeries series = settings.Data is null ? MadeSeries.Create() : SeriesFile.Read(settings);
    DeclaredNetwork.For(series.Name, series.Names.Count, settings.Window).Run(series, settings, cancellation);
});

using Recommender;

return await CommandLine.RunAsync(args, (settings, cancellation) =>
{
    RatingSet ratings = settings.Data is { } data ? RatingsFile.Read(data) : TasteGroups.Make(settings.Seed);
    Experiment.Run(ratings, settings, cancellation);
});

using Recommender;
using Recommender.Choices;

return await CommandLine.RunAsync(args, (settings, cancellation) =>
{
    if (settings.Choices is not null)
    {
        ChoiceStudy.Run(settings, cancellation);
        return;
    }

    RatingSet ratings = settings.Data is { } data ? RatingsFile.Read(data) : TasteGroups.Make(settings.Seed);
    Experiment.Run(ratings, settings, cancellation);
});

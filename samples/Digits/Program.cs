using Digits;
using Samples;

return await CommandLine.RunAsync(args, (settings, cancellation) =>
{
    if (settings.Data is { } folder)
        Experiment.Run<ImageAutoencoder, ImageMap>(ImageFolder.Read(folder, settings.Seed), settings, cancellation);
    else
        Experiment.Run<DigitAutoencoder, DigitMap>(EmbeddedDigits.Read(settings.Seed), settings, cancellation);
});

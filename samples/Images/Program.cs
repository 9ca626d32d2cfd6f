using Images;
using Samples;

return await CommandLine.RunAsync(args, (settings, cancellation) =>
{
    ImageSet images = settings.Data is { } folder ? ImageFolder.Read(folder, settings.Seed) : DrawnShapes.Read(settings.Seed);
    Experiment.Run(images, settings, cancellation);
});

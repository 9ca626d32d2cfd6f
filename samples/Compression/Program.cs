using Compression;
using Digits;
using Samples;

return await CommandLine.RunAsync(args, (settings, cancellation) =>
{
    if (settings.Data is { } folder)
        Experiment.Run<ImageCodec>(ImageFolder.Read(folder, settings.Seed), settings, cancellation);
    else
        Experiment.Run<DigitCodec>(EmbeddedDigits.Read(settings.Seed), settings, cancellation);
});

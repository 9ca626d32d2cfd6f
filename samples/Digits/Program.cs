using Autoencoders;
using Digits;

const int Failed = 2;
const int Cancelled = 130;

return await CommandLine.RunAsync(args, (settings, cancellation) =>
{
    try
    {
        if (settings.Data is { } folder)
            Experiment.Run<ImageAutoencoder>(ImageFolder.Read(folder, settings.Seed), settings, cancellation);
        else
            Experiment.Run<DigitAutoencoder>(EmbeddedDigits.Read(settings.Seed), settings, cancellation);
        return 0;
    }
    catch (OperationCanceledException)
    {
        Console.Error.WriteLine("Cancelled; nothing was saved.");
        return Cancelled;
    }
    catch (Exception exception) when (exception
        is DataFormatException or TrainingDivergedException or IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine(exception.Message);
        return Failed;
    }
});

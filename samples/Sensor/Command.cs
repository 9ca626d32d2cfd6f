using Autoencoders;

namespace Sensor;

/// <summary>What stands around the work: help, one sentence for what goes wrong, Ctrl+C and exit codes.</summary>
internal static class Command
{
    private const int Failed = 2;
    private const int Cancelled = 130;

    /// <summary>Reads the arguments and runs the program.</summary>
    /// <returns>The exit code: 0, 2 for wrong arguments, 130 where it was cancelled.</returns>
    public static int Run(string[] words, Action<Arguments, CancellationToken> run)
    {
        if (words is ["--help" or "-h" or "-?"])
        {
            Console.WriteLine(Arguments.Help);
            return 0;
        }

        using var cancellation = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            cancellation.Cancel();
        };
        try
        {
            run(Arguments.Parse(words), cancellation.Token);
            return 0;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Cancelled; nothing was saved.");
            return Cancelled;
        }
        catch (Exception exception) when (exception is FormatException or TrainingDivergedException)
        {
            Console.Error.WriteLine(exception.Message);
            return Failed;
        }
    }
}

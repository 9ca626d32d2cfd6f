using System.CommandLine;
using System.CommandLine.Invocation;
using Autoencoders;

namespace Samples;

/// <summary>What all of these programs do around their work: help, one sentence for each thing that goes wrong, and exit codes.</summary>
internal static class SampleProgram
{
    private const int Failed = 2;
    private const int Canceled = 130;

    /// <summary>Reads the arguments and runs the program, or prints help, or says in one sentence what is wrong with them.</summary>
    /// <param name="root">The options and their help.</param>
    /// <param name="arguments">As given to the program.</param>
    /// <param name="run">The program. It is canceled by Ctrl+C.</param>
    /// <returns>The exit code: 0, 2 for arguments or files that are wrong, 130 where it was canceled.</returns>
    public static async Task<int> RunAsync(RootCommand root, string[] arguments, Action<ParseResult, CancellationToken> run)
    {
        // A task of its own, so that Ctrl+C finds the program at work and can wait for it to stop between two batches.
        root.SetAction((parsed, cancellation) => Task.Run(() => Run(run, parsed, cancellation), CancellationToken.None));

        ParseResult result = root.Parse(arguments);
        if (result.Action is ParseErrorAction)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return Failed;
        }
        return await result.InvokeAsync();
    }

    private static int Run(Action<ParseResult, CancellationToken> run, ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            run(parsed, cancellation);
            return 0;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Canceled; nothing was saved.");
            return Canceled;
        }
        catch (Exception exception) when (exception
            is DataFormatException or WeightsFileException or TrainingDivergedException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(exception.Message);
            return Failed;
        }
    }
}

using System.CommandLine;

namespace Autoencoders.Tool;

/// <summary>The commands, their arguments and their help.</summary>
internal static class CommandLine
{
    private const int Refused = 2;

    /// <summary>Runs a command. A file that is refused is one sentence in <paramref name="error"/>.</summary>
    /// <returns>0; 1 where files differ or the arguments are wrong; 2 where a file is refused.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var root = new RootCommand(
            "Looks into files of weights, declares, converts and compares them: safetensors, .pt, .pth, .npz, .keras, .h5, .onnx. "
            + "Declares networks for tables: .csv, .tsv.")
        {
            InspectCommand.Create(), DeclareCommand.Create(), ConvertCommand.Create(), DiffCommand.Create(),
        };
        try
        {
            return root.Parse(arguments).Invoke(
                new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception refusal) when (refusal is WeightsFileException or DataFormatException or IOException)
        {
            error.WriteLine(refusal.Message);
            return Refused;
        }
    }

    /// <summary>A file to read.</summary>
    public static Argument<string> File(string name, string description) => new(name) { Description = description };

    /// <summary>The dictionary of a checkpoint.</summary>
    public static Option<string?> Key() => new("--key")
    {
        HelpName = "NAME",
        Description = "The dictionary to read of a PyTorch checkpoint, for example state_dict.",
    };
}

using System.CommandLine;

namespace Autoencoders.Tool;

/// <summary>Writes the class that loads a file.</summary>
internal static class DeclareCommand
{
    public static Command Create()
    {
        Argument<string> path = CommandLine.File("file", "The file to declare a class for.");
        Option<string?> key = CommandLine.Key();
        Option<string> name = new("--name") { HelpName = "CLASS", Description = "The name of the class.", DefaultValueFactory = _ => "Model" };
        Option<Activation> hidden = new("--activation")
        {
            Description = "The activation of hidden layers, which weights do not tell.",
            DefaultValueFactory = _ => Activation.Relu,
        };
        Option<Activation> output = new("--output")
        {
            Description = "The activation of the last layer.",
            DefaultValueFactory = _ => Activation.Identity,
        };
        var command = new Command("declare", "Writes the class that loads a file of dense layers and normalizations.")
        {
            path, key, name, hidden, output,
        };
        command.SetAction(parsed =>
        {
            ITensorSource file = TensorFile.Open(parsed.GetRequiredValue(path), parsed.GetValue(key));
            var sequence = FoundLayers.Of(file);
            Declaration.Write(
                sequence,
                Path.GetFileName(file.File),
                parsed.GetRequiredValue(name),
                parsed.GetValue(hidden),
                parsed.GetValue(output),
                parsed.InvocationConfiguration.Output);
        });
        return command;
    }
}

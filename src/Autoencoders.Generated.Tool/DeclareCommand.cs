using System.CommandLine;
using Autoencoders.Keras;
using Autoencoders.Onnx;

namespace Autoencoders.Tool;

/// <summary>Writes the class that loads a file.</summary>
internal static class DeclareCommand
{
    public static Command Create()
    {
        Argument<string> path = CommandLine.File(
            "file", "The file to declare a class for: weights, or a table (.csv, .tsv, .gz or not).");
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
        Option<string?> input = new("--input")
        {
            HelpName = "SHAPE",
            Description = "The shape of a sample, channels last, which weights of convolutions do not tell: 28,28,1.",
        };
        Option<string[]> column = TableDeclaration.Column();
        Option<bool> record = TableDeclaration.Record();
        var command = new Command("declare", "Writes the class that loads a file of weights, or that learns from a table.")
        {
            path, key, name, hidden, output, input, column, record,
        };
        command.SetAction(parsed =>
        {
            if (TableDeclaration.IsTable(parsed.GetRequiredValue(path)))
            {
                TableDeclaration.Write(
                    parsed.GetRequiredValue(path),
                    parsed.GetRequiredValue(name),
                    parsed.GetValue(column) ?? [],
                    parsed.GetValue(record),
                    parsed.InvocationConfiguration.Output);
                return;
            }
            ITensorSource file = TensorFile.Open(parsed.GetRequiredValue(path), parsed.GetValue(key));
            string className = parsed.GetRequiredValue(name);
            DeclaredClass declared = file switch
            {
                KerasFile keras => KerasDeclaration.Of(keras),
                _ when file.Metadata.TryGetValue(WeightsMetadata.Architecture, out string? layers) => OwnDeclaration(layers, file, className),
                OnnxTensors => OnnxDeclaration.Of(file.File, className),
                _ => WeightsDeclaration.Of(
                    file, Shape(parsed.GetValue(input)), parsed.GetValue(hidden), parsed.GetValue(output), className),
            };
            declared.Write(className, parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    /// <summary>The class of a file that this library wrote.</summary>
    private static DeclaredClass OwnDeclaration(string architecture, ITensorSource file, string name)
    {
        string load = file is OnnxTensors ? $"WeightsFile.Load<{name}>(OnnxTensors.Read(path)" : $"{name}.Load(path";
        return ArchitectureText.Read(architecture, file.File) with
        {
            Remarks =
            [
                $"Layers as {Path.GetFileName(file.File)} names them; losses, penalties and noise are not in it.",
                $"{load}, out IScaler? scaler) loads it.",
            ],
        };
    }

    private static int[]? Shape(string? text)
    {
        return text is null ? null : [.. text.Split(',').Select(Length)];

        int Length(string length) => int.TryParse(length, out int number) && number > 0
            ? number
            : throw new IOException($"--input: expected lengths such as 28,28,1, found '{text}'.");
    }
}

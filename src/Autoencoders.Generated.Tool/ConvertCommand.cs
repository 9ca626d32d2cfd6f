using System.CommandLine;

namespace Autoencoders.Tool;

/// <summary>Writes the floating-point tensors of a file as safetensors of 32-bit floats.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        Argument<string> source = CommandLine.File("source", "The file to read.");
        Argument<string> target = CommandLine.File("target", "The safetensors file to write.");
        Option<string?> key = CommandLine.Key();
        var command = new Command("convert", "Writes a file as safetensors of 32-bit floats. Integers are left out.") { source, target, key };
        command.SetAction(parsed => Write(
            TensorFile.Open(parsed.GetRequiredValue(source), parsed.GetValue(key)),
            parsed.GetRequiredValue(target),
            parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Write(ITensorSource source, string target, TextWriter output)
    {
        StoredTensor[] tensors = [.. source.Tensors.Where(TensorFile.IsReadable)];
        var file = new SafeTensorsWriter();
        foreach (StoredTensor tensor in tensors)
            file.AddTensor(tensor.Name, [.. tensor.Shape.Select(length => checked((int)length))]);
        byte[] header = file.Header(target);
        AtomicFile.Replace(target, destination => SafeTensorsWriter.Write(destination, header, data =>
        {
            foreach (float[] block in tensors.SelectMany(tensor => TensorFile.Blocks(source, tensor)))
                data.Write(block);
        }));

        foreach (StoredTensor tensor in source.Tensors.Where(tensor => !TensorFile.IsReadable(tensor)))
            output.WriteLine($"left out: {tensor.Name} ({tensor.ElementType})");
        output.WriteLine($"{target}: {tensors.Length} tensors");
    }
}

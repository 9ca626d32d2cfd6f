using System.CommandLine;
using System.Globalization;

namespace Autoencoders.Tool;

/// <summary>Compares two files: tensors that one lacks, shapes, and the largest deviation of the others.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        Argument<string> first = CommandLine.File("first", "A file."), second = CommandLine.File("second", "Another file.");
        Option<string?> key = CommandLine.Key();
        var command = new Command("diff", "Compares two files; the exit code is 1 where they differ.") { first, second, key };
        command.SetAction(parsed => Compare(
            TensorFile.Open(parsed.GetRequiredValue(first), parsed.GetValue(key)),
            TensorFile.Open(parsed.GetRequiredValue(second), parsed.GetValue(key)),
            parsed.InvocationConfiguration.Output) ? 0 : 1);
        return command;
    }

    private static bool Compare(ITensorSource first, ITensorSource second, TextWriter output)
    {
        Dictionary<string, StoredTensor> ours = TensorFile.ByName(first), theirs = TensorFile.ByName(second);
        string[] differences =
        [
            .. ours.Keys.Except(theirs.Keys).Select(name => $"{name}: only in {first.File}"),
            .. theirs.Keys.Except(ours.Keys).Select(name => $"{name}: only in {second.File}"),
            .. ours.Keys.Intersect(theirs.Keys).Select(name => Difference(first, ours[name], second, theirs[name])).OfType<string>(),
        ];
        foreach (string difference in differences)
            output.WriteLine(difference);
        output.WriteLine($"{differences.Length} of {ours.Keys.Union(theirs.Keys).Count()} tensors differ");
        return differences.Length == 0;
    }

    /// <summary>The difference in words; null if the tensors are equal as 32-bit floats.</summary>
    private static string? Difference(ITensorSource first, StoredTensor ours, ITensorSource second, StoredTensor theirs)
    {
        if (!ours.Shape.SequenceEqual(theirs.Shape))
            return $"{ours.Name}: shape [{string.Join(", ", ours.Shape)}] and [{string.Join(", ", theirs.Shape)}]";
        if (!TensorFile.IsReadable(ours) || !TensorFile.IsReadable(theirs))
            return ours.ElementType == theirs.ElementType ? null : $"{ours.Name}: {ours.ElementType} and {theirs.ElementType}";

        double largest = 0;
        foreach ((float[] our, float[] their) in TensorFile.Blocks(first, ours).Zip(TensorFile.Blocks(second, theirs)))
        {
            for (int i = 0; i < our.Length; i++)
            {
                // NaN differs from all numbers, and equals itself here.
                double deviation = our[i].Equals(their[i]) ? 0 : Math.Abs((double)our[i] - their[i]);
                largest = double.IsNaN(deviation) ? double.PositiveInfinity : Math.Max(largest, deviation);
            }
        }
        return largest == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{ours.Name}: the largest deviation is {largest:G6}");
    }
}

using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// The dense layer of one sample where its sums do not fit into registers: they wait in the output, and the weights are read once, from
/// the first to the last, which is the order that a processor fetches ahead.
/// </summary>
internal static class DenseWideSample
{
    /// <summary>The inputs whose weights are read side by side: each sum is loaded and stored once for so many multiply-adds.</summary>
    private const int Group = 4;

    public static void Write(SourceWriter writer, DenseLayer dense, LayerPlan layer)
    {
        string start = layer.AddsLikeBatch ? "0" : "the bias";
        writer.Line($"// The sums wait in the output, which begins as {start}.");
        WriteColumns(writer, dense, (type, j) =>
            writer.Line($"{type}.Store({type}.{(layer.AddsLikeBatch ? "Zero" : $"Load(ref bias, {j})")}, ref output, {j});"));
        writer.Line();

        int whole = dense.Inputs - (dense.Inputs % Group);
        if (whole > 0)
        {
            using (writer.Open($"for (nint i = 0; i < {whole}; i += {Group})"))
            {
                writer.Line($"ref float row = ref Unsafe.Add(ref weights, i * {dense.Units});");
                WriteGroup(writer, dense, Group, i => i == 0 ? "i" : $"i + {i}");
            }
        }

        if (whole < dense.Inputs)
        {
            if (whole > 0)
                writer.Line();
            using (writer.Open())
            {
                writer.Line($"ref float row = ref {Expression.At("weights", whole * dense.Units)};");
                WriteGroup(writer, dense, dense.Inputs - whole, i => $"{whole + i}");
            }
        }

        if (!layer.StoresSums || layer.AddsLikeBatch)
        {
            writer.Line();
            WriteColumns(writer, dense, (type, j) =>
            {
                string sum = $"{type}.Load(ref output, {j})" + (layer.AddsLikeBatch ? $" + {type}.Load(ref bias, {j})" : "");
                string value = layer.StoresSums ? sum : $"{layer.ActivationType}.Forward({sum})";
                writer.Line($"{type}.Store({value}, ref output, {j});");
            });
        }
    }

    private static void WriteGroup(SourceWriter writer, DenseLayer dense, int inputs, Func<int, string> index)
    {
        for (int i = 0; i < inputs; i++)
            writer.Line($"float x{i} = Unsafe.Add(ref input, {index(i)});");
        WriteColumns(writer, dense, (type, j) =>
        {
            writer.Line($"{type} sum = {type}.Load(ref output, {j});");
            for (int i = 0; i < inputs; i++)
            {
                string place = i == 0 ? j : $"{j} + {i * dense.Units}";
                writer.Line($"sum = {type}.MultiplyAdd({type}.Create(x{i}), {type}.Load(ref row, {place}), sum);");
            }

            writer.Line($"{type}.Store(sum, ref output, {j});");
        });
    }

    /// <summary>Writes a loop over all columns by the widest register, then what is left over by narrower ones.</summary>
    private static void WriteColumns(SourceWriter writer, DenseLayer dense, Action<string, string> body)
    {
        int column = 0;
        foreach (int lanes in Strip.Widths)
        {
            int end = column + ((dense.Units - column) / lanes * lanes);
            if (end > column)
            {
                using (writer.Open($"for (nint j = {column}; j < {end}; j += {lanes})"))
                    body($"Lanes{lanes}", "j");
            }

            column = end;
        }
    }
}

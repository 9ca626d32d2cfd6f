namespace Autoencoders.Tool;

/// <summary>Writes a class of layers, and how to load the file where its names differ.</summary>
internal static class Declaration
{
    public static void Write(
        IReadOnlyList<FoundLayer> layers, string file, string name, Activation hidden, Activation last, TextWriter output)
    {
        int code = CodeLayer(layers);
        Activation[] activations = [.. layers.Select((_, i) => i == layers.Count - 1 ? last : Follows(layers, i, code) ? hidden : Activation.Identity)];
        output.WriteLine("using Autoencoders;");
        output.WriteLine();
        output.WriteLine($"// Layers by the names and shapes in {file}. Weights do not tell activations: {hidden} in hidden layers and {last} in");
        output.WriteLine("// the last one are assumed, as are the epsilons of normalizations. Compare outputs before you trust it.");
        WriteLoad(layers, code, activations, name, output);
        output.WriteLine("[Autoencoder]");
        output.WriteLine($"[Input({layers[0].Inputs})]");
        for (int i = 0; i < layers.Count; i++)
        {
            string units = layers[i].Kind == FoundLayer.Dense ? $"{layers[i].Outputs}, " : "";
            output.WriteLine($"[{layers[i].Kind}({units}Activation.{activations[i]})]");
            if (i == code)
                output.WriteLine("[Code]");
        }
        output.WriteLine($"public sealed partial class {name};");
    }

    /// <summary>The layer that makes the code: the one before the decoder by its name, or else the last of the narrowest.</summary>
    private static int CodeLayer(IReadOnlyList<FoundLayer> layers)
    {
        for (int i = 1; i < layers.Count; i++)
        {
            if (layers[i].IsInDecoder && !layers[i - 1].IsInDecoder)
                return i - 1;
        }
        long narrowest = layers.Min(layer => layer.Outputs);
        return layers.Select((layer, i) => (layer, i)).Last(one => one.layer.Outputs == narrowest).i;
    }

    /// <summary>True if an activation follows a layer: the numbers of modules leave a place for it, or nothing tells.</summary>
    private static bool Follows(IReadOnlyList<FoundLayer> layers, int layer, int code)
    {
        if (layers[layer].Place is { } here && layers[layer + 1].Place is { } next && here.Sequence == next.Sequence)
            return next.Number > here.Number + 1;
        return layer != code && layers[layer + 1].Kind == FoundLayer.Dense;
    }

    private static void WriteLoad(
        IReadOnlyList<FoundLayer> layers, int code, Activation[] activations, string name, TextWriter output)
    {
        List<string> renames = [];
        (string side, int module) = ("encoder", 0);
        for (int i = 0; i < layers.Count; i++)
        {
            if (layers[i].Module != $"{side}.{module}")
                renames.Add($"[\"{layers[i].Module}\"] = \"{side}.{module}\"");
            module += activations[i] == Activation.Identity ? 1 : 2;
            if (i == code)
                (side, module) = ("decoder", 0);
        }

        if (renames.Count == 0)
            return;
        output.WriteLine("//");
        output.WriteLine($"// WeightsFile.Load<{name}>(file, new TensorNames {{ Renames = new Dictionary<string, string>");
        output.WriteLine("// {");
        foreach (string rename in renames)
            output.WriteLine($"//     {rename},");
        output.WriteLine("// } });");
    }
}

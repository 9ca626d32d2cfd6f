namespace Autoencoders.Tool;

/// <summary>The layers of a file, in the order in which each reads what the one before it gives.</summary>
internal static class FoundLayers
{
    /// <exception cref="WeightsFileException">A tensor is of a layer that its shape does not tell, or layers do not follow one another.</exception>
    public static IReadOnlyList<FoundLayer> Of(ITensorSource file)
    {
        var tensors = new Dictionary<string, StoredTensor>();
        foreach (StoredTensor tensor in file.Tensors)
            tensors[TensorNames.Unchanged.Of(tensor.Name)!] = tensor;

        List<FoundLayer> layers = [];
        foreach ((string name, StoredTensor tensor) in tensors)
        {
            (string module, string role) = Split(name);
            if (!module.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-'))
                throw Unknown(file, tensor, "a name that does not fit into a comment");
            if (role == TensorRoles.Weight)
                layers.Add(Layer(file, module, tensor, tensors));
            else if (!tensors.ContainsKey($"{module}.{TensorRoles.Weight}"))
                throw Unknown(file, tensor, "a tensor beside which there is no weight");
        }

        layers.Sort(Compare);
        if (layers.Count == 0)
            throw new WeightsFileException(file.File, null, "layers to declare", "no tensor that ends with '.weight'");
        for (int i = 1; i < layers.Count; i++)
        {
            if (layers[i].Inputs != layers[i - 1].Outputs)
            {
                throw new WeightsFileException(
                    file.File,
                    layers[i].Module,
                    $"a layer that reads the {layers[i - 1].Outputs} values of '{layers[i - 1].Module}'",
                    $"one that reads {layers[i].Inputs}: the layers are not a chain in the order of their names");
            }
        }
        return layers[^1].Outputs == layers[0].Inputs ? layers : throw new WeightsFileException(
            file.File, layers[^1].Module, $"the {layers[0].Inputs} outputs of an autoencoder", $"{layers[^1].Outputs}");
    }

    private static FoundLayer Layer(ITensorSource file, string module, StoredTensor weight, Dictionary<string, StoredTensor> tensors)
    {
        if (weight.Shape.Length is not (1 or 2))
        {
            throw Unknown(
                file, weight, $"shape [{string.Join(", ", weight.Shape)}]: a convolution tells neither the size of its input nor its stride");
        }
        if (!tensors.ContainsKey($"{module}.{TensorRoles.Bias}"))
            throw Unknown(file, weight, "a layer without a bias");
        if (weight.Shape.Length == 2)
            return new FoundLayer(module, FoundLayer.Dense, weight.Shape[1], weight.Shape[0]);
        string kind = tensors.ContainsKey($"{module}.{TensorRoles.RunningMean}") ? FoundLayer.BatchNorm : FoundLayer.LayerNorm;
        return new FoundLayer(module, kind, weight.Shape[0], weight.Shape[0]);
    }

    private static WeightsFileException Unknown(ITensorSource file, StoredTensor tensor, string found) =>
        new(file.File, tensor.Name, "a dense layer or a normalization", found);

    private static (string Module, string Role) Split(string name)
    {
        int dot = name.LastIndexOf('.');
        return dot < 0 ? ("", name) : (name[..dot], name[(dot + 1)..]);
    }

    /// <summary>Encoder before decoder, numbers by their values.</summary>
    private static int Compare(FoundLayer one, FoundLayer other)
    {
        if (one.IsInDecoder != other.IsInDecoder)
            return one.IsInDecoder ? 1 : -1;
        return string.CompareOrdinal(Padded(one.Module), Padded(other.Module));
    }

    /// <summary>The name with zeros before its numbers, so that 10 follows 9.</summary>
    private static string Padded(string module)
    {
        const int Digits = 10;
        var padded = new System.Text.StringBuilder();
        for (int i = 0; i < module.Length;)
        {
            int end = i;
            while (end < module.Length && char.IsAsciiDigit(module[end]))
                end++;
            if (end > i)
                padded.Append(module[i..end].PadLeft(Digits, '0'));
            else
                padded.Append(module[end++]);
            i = end;
        }
        return padded.ToString();
    }
}

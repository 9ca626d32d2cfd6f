using Autoencoders.Keras;

namespace Autoencoders.Tool;

/// <summary>The layers of a file, in the order of their names.</summary>
internal static class FoundLayers
{
    private const string Expected = "a dense layer, a convolution, a normalization, a GRU or an LSTM";

    /// <exception cref="WeightsFileException">A tensor is of a layer that its shape does not tell.</exception>
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
            else if (role == TensorRoles.StateWeight)
                layers.Add(Recurrent(file, module, tensor, tensors));
            else if (!tensors.ContainsKey($"{module}.{TensorRoles.Weight}") && !tensors.ContainsKey($"{module}.{TensorRoles.StateWeight}"))
                throw Unknown(file, tensor, "a tensor beside which there is no weight");
        }

        layers.Sort((one, other) => ModuleOrder.Compare(one.Module, other.Module));
        return layers.Count > 0 ? layers : throw new WeightsFileException(
            file.File, null, "layers to declare", "no tensor that ends with '.weight'");
    }

    private static FoundLayer Layer(ITensorSource file, string module, StoredTensor weight, Dictionary<string, StoredTensor> tensors)
    {
        if (!tensors.TryGetValue($"{module}.{TensorRoles.Bias}", out StoredTensor? bias) || bias.Shape.Length != 1)
            throw Unknown(file, weight, "a layer without a bias");
        int[] shape = Lengths(file, weight);
        int outputs = Lengths(file, bias)[0];
        switch (shape)
        {
            case [var channels]:
                string kind = tensors.ContainsKey($"{module}.{TensorRoles.RunningMean}") ? FoundLayer.BatchNorm : FoundLayer.LayerNorm;
                return new FoundLayer(module, kind, channels, channels);
            case [_, var inputs]:
                return new FoundLayer(module, FoundLayer.Dense, inputs, outputs);
            case [var first, var second, .. { Length: 1 or 2 } window]:
                // Where both have as many channels, windows of an even length are those of transposed convolutions.
                bool isTransposed = first == second ? window[0] % 2 == 0 : outputs == second;
                return isTransposed
                    ? new FoundLayer(module, FoundLayer.Transposed, first, outputs) { Window = window }
                    : new FoundLayer(module, FoundLayer.Convolution, second, outputs) { Window = window };
            default:
                throw Unknown(file, weight, $"shape [{string.Join(", ", shape)}]");
        }
    }

    private static FoundLayer Recurrent(ITensorSource file, string module, StoredTensor weight, Dictionary<string, StoredTensor> tensors)
    {
        int[] shape = Lengths(file, weight);
        if (shape is not [var rows, > 0 and var units] || !tensors.TryGetValue($"{module}.{TensorRoles.InputWeight}", out StoredTensor? input)
            || Lengths(file, input) is not [_, var inputs])
        {
            throw Unknown(file, weight, $"shape [{string.Join(", ", shape)}]");
        }
        string kind = rows == 3 * units ? FoundLayer.Gru : rows == 4 * units ? FoundLayer.Lstm : throw Unknown(file, weight, "other gates");
        bool isBidirectional = tensors.ContainsKey($"{module}.{TensorRoles.StateWeight}_reverse");
        return new FoundLayer(module, kind, inputs, isBidirectional ? 2 * units : units) { IsBidirectional = isBidirectional };
    }

    private static int[] Lengths(ITensorSource file, StoredTensor tensor) =>
    [
        .. tensor.Shape.Select(length => length is > 0 and <= int.MaxValue ? (int)length : throw Unknown(file, tensor, $"a length of {length}")),
    ];

    private static WeightsFileException Unknown(ITensorSource file, StoredTensor tensor, string found) =>
        new(file.File, tensor.Name, Expected, found);

    private static (string Module, string Role) Split(string name)
    {
        int dot = name.LastIndexOf('.');
        return dot < 0 ? ("", name) : (name[..dot], name[(dot + 1)..]);
    }
}

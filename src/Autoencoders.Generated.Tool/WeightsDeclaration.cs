namespace Autoencoders.Tool;

/// <summary>The class of a file of weights, which tell neither activations nor strides: what is assumed stands in its comments.</summary>
internal sealed class WeightsDeclaration
{
    private readonly ITensorSource _file;
    private readonly IReadOnlyList<FoundLayer> _found;
    private readonly LayerChain _chain;
    private readonly Activation _hidden;
    private readonly Activation _last;
    private readonly int _stride;
    private int[]? _flattened;

    private WeightsDeclaration(ITensorSource file, IReadOnlyList<FoundLayer> found, int[] input, Activation hidden, Activation last, int stride)
    {
        (_file, _found, _hidden, _last, _stride) = (file, found, hidden, last, stride);
        _chain = new LayerChain(file.File);
        _chain.SetInput(input);
    }

    /// <param name="file">The file.</param>
    /// <param name="input">The shape of a sample, channels last; null where the first layer tells it.</param>
    /// <param name="hidden">The activation of hidden layers.</param>
    /// <param name="last">The activation of the last layer.</param>
    /// <param name="name">The name of the class.</param>
    /// <exception cref="WeightsFileException">The layers do not follow one another.</exception>
    public static DeclaredClass Of(ITensorSource file, int[]? input, Activation hidden, Activation last, string name)
    {
        IReadOnlyList<FoundLayer> found = FoundLayers.Of(file);
        if (input is null && found[0].Kind != FoundLayer.Dense)
        {
            throw new WeightsFileException(
                file.File,
                found[0].Module,
                "the shape of a sample, which weights do not tell: --input 28,28,1",
                $"a {found[0].Kind} as the first layer");
        }
        input ??= [found[0].Inputs];
        int[] shape = LayerChain.Length(input) == found[0].Inputs && found[0].Kind == FoundLayer.Dense ? [found[0].Inputs] : input;
        return new WeightsDeclaration(file, found, shape, hidden, last, stride: 1).Declare(name)
            ?? new WeightsDeclaration(file, found, shape, hidden, last, stride: 2).Declare(name)
            ?? throw new WeightsFileException(
                file.File,
                null,
                "convolutions of stride 1 with poolings where numbers of modules are left out, or of stride 2",
                "others, of which weights do not tell the strides");
    }

    /// <summary>The class; null if its convolutions have another stride.</summary>
    private DeclaredClass? Declare(string name)
    {
        int decoder = -1;
        var modules = new List<(string Found, int Layer)>();
        for (int i = 0; i < _found.Count; i++)
        {
            if (decoder < 0 && i > 0 && _found[i].IsInDecoder && !_found[i - 1].IsInDecoder)
                decoder = _chain.Layers.Count;
            if (!Add(_found[i], i + 1 < _found.Count ? _found[i + 1] : null, modules))
                return null;
        }
        if (_found.Any(layer => layer.Window.Length > 0) && LayerChain.Length(_chain.Shape) != LayerChain.Length(_chain.Input))
            return null;

        int code = _chain.CodeLayer(decoder);
        for (int i = 0; i + 1 < _found.Count; i++)
        {
            // Nothing but the names of modules tells whether an activation stands behind the code.
            if (modules[i].Layer == code && _found[i].Between(_found[i + 1]) is null && _chain.Layers[code].Activation is not null)
                _chain.Layers[code] = _chain.Layers[code] with { Activation = Activation.Identity };
        }
        return _chain.Declare(Remarks(modules, code, name), decoder);
    }

    private bool Add(FoundLayer layer, FoundLayer? next, List<(string Found, int Layer)> modules)
    {
        int[] shape = _chain.Shape;
        switch (layer.Kind)
        {
            case FoundLayer.Dense:
                if (LayerChain.Length(shape) != layer.Inputs)
                    return shape.Length > 1 ? false : throw Broken(layer, LayerChain.Length(shape));
                if (shape.Length > 1)
                    _flattened = shape;
                Place(new DeclaredLayer("Dense", layer.Outputs), [layer.Outputs]);
                break;
            case FoundLayer.BatchNorm or FoundLayer.LayerNorm:
                if (shape[^1] != layer.Inputs)
                    throw Broken(layer, shape[^1]);
                Place(new DeclaredLayer(layer.Kind), shape);
                break;
            case FoundLayer.Gru or FoundLayer.Lstm:
                AddRecurrent(layer, next);
                modules.Add((layer.Module, _chain.Layers.Count - 1));
                return true;
            default:
                AddWindow(layer);
                break;
        }

        modules.Add((layer.Module, _chain.Layers.Count - 1));
        (bool isActivated, bool isResized) = Behind(layer, next);
        if (next is null || isActivated)
            _chain.Activate(next is null ? _last : _hidden);
        if (isResized)
            AddResize(layer);
        return true;

        void Place(DeclaredLayer declared, int[] output) => _chain.Add(declared with { Activation = Activation.Identity }, output);
    }

    /// <summary>The modules behind a layer, as far as their count tells.</summary>
    private (bool IsActivated, bool IsResized) Behind(FoundLayer layer, FoundLayer? next)
    {
        if (next is null)
            return (false, false);
        bool isReshaped = (layer.Window.Length > 0) != (next.Window.Length > 0) && (layer.Kind == FoundLayer.Dense || next.Kind == FoundLayer.Dense);
        return layer.Between(next) is { } between
            ? (between - (isReshaped ? 1 : 0) > 0, layer.Window.Length > 0 && between - (isReshaped ? 1 : 0) == 2)
            : (next.Kind is not (FoundLayer.BatchNorm or FoundLayer.LayerNorm), false);
    }

    private void AddWindow(FoundLayer layer)
    {
        int[] shape = _chain.Shape;
        if (shape.Length == 1 && _flattened is not null && LayerChain.Length(_flattened) == shape[0])
            _chain.Shape = shape = _flattened;
        if (shape.Length != layer.Window.Length + 1 || shape[^1] % layer.Inputs != 0)
            throw Broken(layer, shape[^1]);
        bool isTransposed = layer.Kind == FoundLayer.Transposed;
        (int stride, Padding padding) = isTransposed ? (2, layer.Window[0] == 2 ? Padding.Valid : Padding.Same) : (_stride, Padding.Same);
        object[] arguments = layer.Window.Distinct().Count() == 1
            ? [layer.Outputs, layer.Window[0]]
            : [layer.Outputs, .. layer.Window.Cast<object>()];
        DeclaredLayer declared = new DeclaredLayer($"{layer.Kind}{layer.Window.Length}D", arguments) { Activation = Activation.Identity }
            .With("Stride", stride, 1).With("Padding", padding, Padding.Same).With("Groups", isTransposed ? 1 : shape[^1] / layer.Inputs, 1);
        _chain.Add(declared, isTransposed
            ? LayerChain.Restored(shape, layer.Outputs, layer.Window, stride, padding)
            : LayerChain.Windows(shape, layer.Outputs, layer.Window, stride, 1, padding));
    }

    /// <summary>A pooling before the code, and its reverse behind it.</summary>
    private void AddResize(FoundLayer layer)
    {
        const int Factor = 2;
        int[] shape = _chain.Shape;
        string name = layer.IsInDecoder ? $"Upsample{shape.Length - 1}D" : $"MaxPool{shape.Length - 1}D";
        _chain.Add(
            new DeclaredLayer(name, Factor),
            [.. shape[..^1].Select(length => layer.IsInDecoder ? length * Factor : length / Factor), shape[^1]]);
    }

    private void AddRecurrent(FoundLayer layer, FoundLayer? next)
    {
        int length = _chain.Input[0];
        if (_chain.Shape.Length == 1)
            _chain.Add(new DeclaredLayer("RepeatVector", length), [length, .. _chain.Shape]);
        if (_chain.Shape is not [_, var channels] || channels != layer.Inputs)
            throw Broken(layer, _chain.Shape[^1]);
        bool returnsAll = next is null || next.Kind is FoundLayer.Gru or FoundLayer.Lstm && next.IsInDecoder == layer.IsInDecoder
            || next.Window.Length > 0;
        DeclaredLayer declared = new DeclaredLayer(layer.Kind, layer.IsBidirectional ? layer.Outputs / 2 : layer.Outputs)
            .With("ReturnSequences", returnsAll, false).With("Bidirectional", layer.IsBidirectional, false);
        _chain.Add(declared, returnsAll ? [length, layer.Outputs] : [layer.Outputs]);
    }

    private List<string> Remarks(List<(string Found, int Layer)> modules, int code, string name)
    {
        List<string> remarks =
        [
            $"Layers by the names and shapes in {Path.GetFileName(_file.File)}. Weights do not tell activations:",
            $"{_hidden} in hidden layers and {_last} in the last one are assumed, as are the epsilons of normalizations.",
            "Compare outputs before you trust it.",
        ];
        if (_found.Any(layer => layer.Window.Length > 0))
        {
            remarks.Add("Convolutions are assumed to keep the size, or to halve it with a stride of 2 (which PyTorch pads in another way where windows");
            remarks.Add("are odd), and poolings of 2 where the numbers of modules leave a place. Transposed convolutions are assumed to double it.");
        }
        string[] ours = _chain.Modules(code);
        string[] renames = [.. modules.Where(one => one.Found != ours[one.Layer]).Select(one => $"[\"{one.Found}\"] = \"{ours[one.Layer]}\"")];
        if (renames.Length > 0)
        {
            remarks.Add("");
            remarks.Add($"WeightsFile.Load<{name}>(file, new TensorNames {{ Renames = new Dictionary<string, string>");
            remarks.Add("{");
            remarks.AddRange(renames.Select(rename => $"    {rename},"));
            remarks.Add("} });");
        }
        return remarks;
    }

    private WeightsFileException Broken(FoundLayer layer, int found) => new(
        _file.File,
        layer.Module,
        $"a layer that reads the {found} values before it",
        $"one that reads {layer.Inputs}: the layers are not a chain in the order of their names");
}

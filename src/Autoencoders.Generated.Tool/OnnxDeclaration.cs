using Autoencoders.Onnx.Wire;

namespace Autoencoders.Tool;

/// <summary>The class of an ONNX model of another program, whose nodes tell layers, activations and paddings.</summary>
internal sealed class OnnxDeclaration
{
    /// <summary>Nodes that compute the shape of another one's output.</summary>
    private static readonly string[] s_shapes = ["Constant", "Shape", "Gather", "Slice", "Unsqueeze", "Concat", "Cast", "ConstantOfShape"];

    private static readonly Dictionary<string, Activation> s_activations = new()
    {
        ["Relu"] = Activation.Relu,
        ["Sigmoid"] = Activation.Sigmoid,
        ["Tanh"] = Activation.Tanh,
        ["Selu"] = Activation.Selu,
        ["Softplus"] = Activation.Softplus,
        ["Softsign"] = Activation.Softsign,
        ["Mish"] = Activation.Mish,
    };

    private readonly string _file;
    private readonly Dictionary<string, TensorMessage> _constants;
    private readonly LayerChain _chain;
    private readonly List<(int Layer, string Role, string Name)> _tensors = [];
    private int[]? _flattened;
    private int _decoder = -1;

    private OnnxDeclaration(string file, GraphMessage graph)
    {
        _file = file;
        _constants = graph.Constants.DistinctBy(tensor => tensor.Name).ToDictionary(tensor => tensor.Name);
        _chain = new LayerChain(file);
    }

    /// <exception cref="WeightsFileException">The nodes are not a chain of layers that this library has.</exception>
    public static DeclaredClass Of(string path, string name)
    {
        using FileStream source = InputFile.Open(path);
        GraphMessage graph = ModelMessage.Parser.WithDiscardUnknownFields(true).ParseFrom(source).Graph;
        return new OnnxDeclaration(path, graph).Declare(graph, name);
    }

    private DeclaredClass Declare(GraphMessage graph, string name)
    {
        ValueMessage? input = graph.Inputs.FirstOrDefault(value => !_constants.ContainsKey(value.Name));
        int[] shape = [.. (input?.Type?.Tensor?.Shape?.Lengths ?? []).Skip(1).Select(length => (int)Math.Clamp(length.Number, 0, int.MaxValue))];
        if (shape.Length is < 1 or > 3 || Array.Exists(shape, length => length == 0))
            throw new WeightsFileException(_file, null, "an input with a number of rows and a known shape", $"[{string.Join(", ", shape)}]");
        _chain.SetInput([.. shape[1..], shape[0]]);
        string value = input!.Name;
        foreach (NodeMessage node in graph.Nodes)
        {
            if (Array.IndexOf(s_shapes, node.Operation) >= 0)
                continue;
            if (node.Inputs.FirstOrDefault() != value || node.Outputs.Count == 0)
                throw Unknown(node, "a node that does not read the one before it");
            Add(node);
            value = node.Outputs[0];
        }

        int code = _chain.CodeLayer(_decoder);
        string[] modules = _chain.Modules(code);
        List<string> remarks = [$"Layers by the nodes of {Path.GetFileName(_file)}.", ""];
        remarks.Add($"WeightsFile.Load<{name}>(OnnxTensors.Read(path), new TensorNames {{ IgnoresOthers = true, Renames = new Dictionary<string, string>");
        remarks.Add("{");
        foreach ((int layer, string role, string tensor) in _tensors)
            remarks.Add($"    [\"{tensor}\"] = \"{modules[layer]}.{role}\",");
        remarks.Add("} });");
        return _chain.Declare(remarks, _decoder);
    }

    private void Add(NodeMessage node)
    {
        int[] shape = _chain.Shape;
        if (s_activations.TryGetValue(node.Operation, out Activation activation))
        {
            _chain.Activate(activation);
            return;
        }
        switch (node.Operation)
        {
            case "Identity" or "Dropout":
                return;
            case "Flatten" or "Reshape":
                Reshape(node);
                return;
            case "Gemm" when new OnnxOptions(node).Whole("transB", 0) == 1 && shape.Length == 1:
                _chain.Add(Layer("Dense", Units(node)), [Units(node)]);
                break;
            case "Conv" or "ConvTranspose":
                AddWindow(node, shape, Dimensions(node, 1));
                break;
            case "BatchNormalization":
                _chain.Add(Layer("BatchNorm").With("Epsilon", new OnnxOptions(node).Single("epsilon", 1e-5f), 1e-5f), shape);
                break;
            case "MaxPool" or "AveragePool":
                AddPool(node, shape);
                return;
            default:
                throw Unknown(node, $"the operator '{node.Operation}'");
        }

        string[] roles = [TensorRoles.Weight, TensorRoles.Bias, TensorRoles.RunningMean, TensorRoles.RunningVariance];
        string[] inputs = [.. node.Inputs.Skip(1)];
        if (inputs.Length != (node.Operation == "BatchNormalization" ? 4 : 2))
            throw Unknown(node, "a layer without a bias");
        for (int i = 0; i < inputs.Length; i++)
        {
            if (!inputs[i].All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' or ':' or '/'))
                throw Unknown(node, "a name that does not fit into a comment");
            _tensors.Add((_chain.Layers.Count - 1, roles[i], inputs[i]));
        }
        if (_decoder < 0 && _chain.Layers.Count > 1 && node.Inputs[1].StartsWith("decoder", StringComparison.OrdinalIgnoreCase))
            _decoder = _chain.Layers.Count - 1;
    }

    private static DeclaredLayer Layer(string name, params object[] arguments) => new(name, arguments) { Activation = Activation.Identity };

    /// <summary>A flattening, or its reverse: PyTorch computes the shape of the latter in further nodes.</summary>
    private void Reshape(NodeMessage node)
    {
        int[] shape = _chain.Shape;
        if (shape.Length > 1)
            (_flattened, _chain.Shape) = (shape, [LayerChain.Length(shape)]);
        else if (_flattened is not null && LayerChain.Length(_flattened) == shape[0])
            _chain.Shape = _flattened;
        else
            throw Unknown(node, "a shape that the encoder did not flatten");
    }

    private void AddWindow(NodeMessage node, int[] shape, int[] weights)
    {
        var options = new OnnxOptions(node);
        bool isTransposed = node.Operation == "ConvTranspose";
        if (weights.Length < 3 || shape.Length != weights.Length - 1)
            throw Unknown(node, "weights of another shape");
        (int groups, int[] window) = (options.Whole("group", 1), weights[2..]);
        (int stride, int dilation) = (Same(node, "strides"), Same(node, "dilations"));
        int filters = isTransposed ? weights[1] * groups : weights[0];
        Padding? padding = null;
        int[] output = shape;
        foreach (Padding candidate in new[] { Padding.Same, Padding.Valid })
        {
            int[] given = isTransposed ? LayerChain.Restored(shape, filters, window, stride, candidate)
                : LayerChain.Windows(shape, filters, window, stride, dilation, candidate);
            if (padding is null && options.HasPads(isTransposed ? given : shape, window, stride, dilation, candidate, isTransposed ? shape : given))
                (padding, output) = (candidate, given);
        }
        object[] arguments = window.Distinct().Count() == 1 ? [filters, window[0]] : [filters, .. window.Cast<object>()];
        _chain.Add(
            Layer($"{node.Operation}{window.Length}D", arguments).With("Stride", stride, 1).With("Dilation", dilation, 1)
                .With("Padding", padding ?? throw Unknown(node, "padding that this library has not"), Padding.Same).With("Groups", groups, 1),
            output);
    }

    private void AddPool(NodeMessage node, int[] shape)
    {
        var options = new OnnxOptions(node);
        int size = Same(node, "kernel_shape"), stride = Same(node, "strides");
        int[] window = [.. Enumerable.Repeat(size, shape.Length - 1)];
        int[] output = LayerChain.Windows(shape, shape[^1], window, stride, 1, Padding.Valid);
        if (!options.HasPads(shape, window, stride, 1, Padding.Valid, output))
            throw Unknown(node, "padding that this library has not");
        _chain.Add(new DeclaredLayer($"{node.Operation}{window.Length}D", size).With("Stride", stride, size), output);
    }

    private int Same(NodeMessage node, string name)
    {
        int[] sizes = new OnnxOptions(node).Sizes(name) is { Length: > 0 } found ? found : [1];
        return sizes.Distinct().Count() == 1 && sizes[0] > 0 ? sizes[0] : throw Unknown(node, $"{name} [{string.Join(", ", sizes)}]");
    }

    private int Units(NodeMessage node) => Dimensions(node, 1)[0];

    private int[] Dimensions(NodeMessage node, int input) =>
        input < node.Inputs.Count && _constants.TryGetValue(node.Inputs[input], out TensorMessage? tensor) && tensor.Shape.Count > 0
            && tensor.Shape.All(length => length is > 0 and <= int.MaxValue)
            ? [.. tensor.Shape.Select(length => (int)length)]
            : throw Unknown(node, "weights that are not constants");

    private WeightsFileException Unknown(NodeMessage node, string found) =>
        new(_file, node.Name, "a chain of layers that this library has too", found);
}

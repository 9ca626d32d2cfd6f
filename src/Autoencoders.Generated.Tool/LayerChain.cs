namespace Autoencoders.Tool;

/// <summary>Layers that read one another, with the shapes between them, channels last.</summary>
internal sealed class LayerChain(string file)
{
    private readonly List<(int[] Input, int[] Output)> _shapes = [];
    private int[]? _input;

    /// <summary>The shape of a sample.</summary>
    public int[] Input => _input ?? [];

    /// <summary>The layers so far.</summary>
    public List<DeclaredLayer> Layers { get; } = [];

    /// <summary>The shape of the last value.</summary>
    public int[] Shape { get; set; } = [];

    /// <summary>Sets the shape of a sample, unless it is known.</summary>
    public void SetInput(int[]? shape)
    {
        if (shape is not null && _input is null)
            Shape = _input = shape;
    }

    public void Add(DeclaredLayer layer, int[] output)
    {
        if (_input is null)
            throw new WeightsFileException(file, null, "the shape of a sample", "none");
        Layers.Add(layer);
        _shapes.Add((Shape, output));
        Shape = output;
    }

    /// <summary>Gives the last layer an activation.</summary>
    public void Activate(Activation activation)
    {
        if (Layers.Count == 0 || Layers[^1].Activation is not Activation.Identity)
            throw new WeightsFileException(file, null, "an activation behind a layer that has none", activation.ToString());
        Layers[^1] = Layers[^1] with { Activation = activation };
    }

    /// <summary>The class of the layers.</summary>
    /// <param name="remarks">What to know of it.</param>
    /// <param name="decoder">The first layer of the decoder, or -1 where nothing tells: then the last of the narrowest layers makes the code.</param>
    /// <exception cref="WeightsFileException">They are no autoencoder.</exception>
    public DeclaredClass Declare(IReadOnlyList<string> remarks, int decoder)
    {
        if (Layers.Count < 2 || Length(Shape) != Length(_input!))
        {
            throw new WeightsFileException(
                file, null, $"an autoencoder, whose {Length(_input ?? [])} values come back", $"{Layers.Count} layers that give {Length(Shape)}");
        }
        return new DeclaredClass(remarks, _input!, Layers, CodeLayer(decoder));
    }

    /// <summary>The names of the modules that PyTorch would have, by the layers; see <see cref="TensorNames"/>.</summary>
    public string[] Modules(int code)
    {
        var names = new string[Layers.Count];
        (string side, int module) = ("encoder", 0);
        for (int i = 0; i < names.Length; i++)
        {
            // What restores an image behind a dense layer, and what flattens one before it, are modules of their own.
            bool isRestored = i > 0 && Layers[i - 1].Name == "Dense" && _shapes[i].Input.Length > 1 && Layers[i].Name != "RepeatVector";
            bool isFlattened = Layers[i].Name == "Dense" && i > 0 && Layers[i - 1].Name != "Dense" && _shapes[i - 1].Output.Length > 1;
            module += (isRestored ? 1 : 0) + (isFlattened ? 1 : 0);
            names[i] = $"{side}.{module}";
            module += Layers[i].Activation is null or Activation.Identity ? 1 : 2;
            if (i == code)
                (side, module) = ("decoder", 0);
        }
        return names;
    }

    public int CodeLayer(int decoder)
    {
        if (decoder > 0)
            return decoder - 1;
        int[] lengths = [.. _shapes.Select(shapes => Length(shapes.Output))];
        return Array.LastIndexOf(lengths, lengths[..^1].Min(), lengths.Length - 2);
    }

    public static int Length(int[] shape) => shape.Aggregate(1, (product, length) => product * length);

    /// <summary>The shape that windows over an image or a sequence give.</summary>
    public static int[] Windows(int[] input, int channels, int[] kernel, int stride, int dilation, Padding padding) =>
    [
        .. input[..^1].Select((length, i) => padding == Padding.Valid
            ? (length - ((kernel[i] - 1) * dilation) - 1) / stride + 1
            : (length + stride - 1) / stride),
        channels,
    ];

    /// <summary>The shape that a transposed convolution gives.</summary>
    public static int[] Restored(int[] input, int channels, int[] kernel, int stride, Padding padding) =>
    [
        .. input[..^1].Select((length, i) => padding == Padding.Valid ? ((length - 1) * stride) + kernel[i] : length * stride), channels,
    ];
}

using System.Globalization;

namespace Autoencoders.Tool;

/// <summary>
/// Reads the line in which files of this library name their layers: <c>input 784 | dense 32 relu | code | dense 784 sigmoid</c>.
/// </summary>
internal static class ArchitectureText
{
    private static readonly string[] s_flags = ["same", "valid", "causal", "all", "last", "linear"];

    private static readonly string[] s_labels = ["stride", "dilation", "groups", "directions", "tied", "to"];

    /// <exception cref="WeightsFileException">The line has a layer that is not known here.</exception>
    public static DeclaredClass Read(string architecture, string file)
    {
        string[] parts = architecture.Split(" | ");
        int code = -1;
        IReadOnlyList<int> input = [];
        List<DeclaredLayer> layers = [];
        foreach (string part in parts)
        {
            if (part.StartsWith("input ", StringComparison.Ordinal))
                input = Numbers(part.Split(' ')[1..], part, file);
            else if (part == "code")
                code = layers.Count - 1;
            else
                layers.Add(Layer(part, file));
        }
        if (input.Count == 0 || code < 0)
            throw Unknown(architecture, file);
        return IsMirrored(layers, code)
            ? new DeclaredClass([], input, layers[..(code + 1)], code) { Output = layers[^1].Activation ?? Activation.Identity }
            : new DeclaredClass([], input, layers, code);
    }

    /// <summary>
    /// True if a layer stands between the one that restores an image and the first that needs it: only a mirrored decoder has that.
    /// </summary>
    private static bool IsMirrored(List<DeclaredLayer> layers, int code)
    {
        for (int i = code + 1; i + 1 < layers.Count; i++)
        {
            bool isFollower = layers[i].Name is "BatchNorm" or "LayerNorm" or "GroupNorm" or "Dropout";
            bool isWindow = layers[i + 1].Name[^2..] is "1D" or "2D";
            if (isFollower && isWindow && layers[i - 1].Name == "Dense")
                return true;
        }
        return false;
    }

    private static DeclaredLayer Layer(string part, string file)
    {
        string[] words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            throw Unknown(part, file);
        var labeled = new Dictionary<string, string>();
        List<string> flags = [], plain = [];
        Activation? activation = null;
        for (int i = 1; i < words.Length; i++)
        {
            if (Array.IndexOf(s_labels, words[i]) >= 0 && i + 1 < words.Length)
                labeled[words[i]] = words[++i];
            else if (Array.IndexOf(s_flags, words[i]) >= 0)
                flags.Add(words[i]);
            else if (char.IsAsciiLetter(words[i][0]) && words[i] != "x" && Enum.TryParse(words[i], ignoreCase: true, out Activation found))
                activation = found;
            else
                plain.Add(words[i]);
        }
        bool hasParameter = activation is Activation.LeakyRelu or Activation.Elu && words[^1] == plain.LastOrDefault();
        float? parameter = hasParameter ? Single(plain[^1], part, file) : null;
        if (parameter is not null)
            plain.RemoveAt(plain.Count - 1);
        if (labeled.ContainsKey("to"))
            throw Unknown(part, file);
        int[] numbers = [.. words[0] is "batchnorm" or "layernorm" or "groupnorm" or "dropout" ? [] : Numbers(plain, part, file)];
        DeclaredLayer layer = words[0] switch
        {
            "dense" when numbers is [var units] => new DeclaredLayer("Dense", units).With("Tied", labeled.ContainsKey("tied"), false),
            "conv1d" when numbers.Length == 2 => Convolution("Conv1D", numbers, labeled, flags, file),
            "conv2d" when numbers.Length == 3 => Convolution("Conv2D", numbers, labeled, flags, file),
            "convtranspose1d" when numbers.Length == 2 => Convolution("ConvTranspose1D", numbers, labeled, flags, file),
            "convtranspose2d" when numbers.Length == 3 => Convolution("ConvTranspose2D", numbers, labeled, flags, file),
            "maxpool1d" or "maxpool2d" or "averagepool1d" or "averagepool2d" when numbers is [var size] => Pool(words[0], size, labeled, flags, file),
            "globalaveragepool" => new DeclaredLayer("GlobalAveragePool"),
            "upsample1d" or "upsample2d" when numbers is [var factor] => flags.Contains("linear")
                ? new DeclaredLayer(words[0] == "upsample1d" ? "Upsample1D" : "Upsample2D", factor, Interpolation.Linear)
                : new DeclaredLayer(words[0] == "upsample1d" ? "Upsample1D" : "Upsample2D", factor),
            "gru" or "lstm" when numbers is [var units] => new DeclaredLayer(words[0] == "gru" ? "Gru" : "Lstm", units)
                .With("ReturnSequences", flags.Contains("all"), false)
                .With("Bidirectional", labeled.ContainsKey("directions"), false),
            "dropout" => new DeclaredLayer("Dropout", Single(plain.FirstOrDefault(), part, file)),
            "batchnorm" => new DeclaredLayer("BatchNorm").With("Epsilon", Single(plain.FirstOrDefault(), part, file), 1e-5f),
            "layernorm" => new DeclaredLayer("LayerNorm").With("Epsilon", Single(plain.FirstOrDefault(), part, file), 1e-5f),
            "groupnorm" => new DeclaredLayer("GroupNorm", Whole(labeled.GetValueOrDefault("groups"), part, file))
                .With("Epsilon", Single(plain.FirstOrDefault(), part, file), 1e-5f),
            "codebook" when numbers is [var entries, var length] => new DeclaredLayer("VectorQuantizedCode", entries).With("Length", length),
            _ => throw Unknown(part, file),
        };
        return parameter is null
            ? layer with { Activation = activation }
            : (layer with { Activation = activation }).With(activation == Activation.Elu ? "Alpha" : "Slope", parameter.Value);
    }

    private static DeclaredLayer Convolution(
        string name, int[] numbers, Dictionary<string, string> labeled, List<string> flags, string file)
    {
        object[] arguments = numbers is [var filters, var rows, var columns] && rows == columns ? [filters, rows] : [.. numbers.Cast<object>()];
        DeclaredLayer layer = new(name, arguments);
        foreach ((string label, string option) in new[] { ("stride", "Stride"), ("dilation", "Dilation"), ("groups", "Groups") })
        {
            if (labeled.TryGetValue(label, out string? value))
                layer = layer.With(option, Whole(value, name, file));
        }
        return layer.With("Padding", PaddingOf(flags, Padding.Same), Padding.Same);
    }

    private static DeclaredLayer Pool(string word, int size, Dictionary<string, string> labeled, List<string> flags, string file)
    {
        string name = $"{(word[0] == 'm' ? "Max" : "Average")}Pool{(word.EndsWith("1d", StringComparison.Ordinal) ? 1 : 2)}D";
        int stride = labeled.TryGetValue("stride", out string? value) ? Whole(value, word, file) : size;
        return new DeclaredLayer(name, size).With("Stride", stride, size).With("Padding", PaddingOf(flags, Padding.Valid), Padding.Valid);
    }

    private static Padding PaddingOf(List<string> flags, Padding usual) =>
        flags.Contains("same") ? Padding.Same : flags.Contains("valid") ? Padding.Valid : flags.Contains("causal") ? Padding.Causal : usual;

    private static int[] Numbers(IEnumerable<string> words, string part, string file) =>
    [
        .. words.Where(word => word != "x").SelectMany(word => word.Split('x'))
            .Select(word => int.TryParse(word, CultureInfo.InvariantCulture, out int number) ? number : throw Unknown(part, file)),
    ];

    private static int Whole(string? word, string part, string file) =>
        int.TryParse(word, CultureInfo.InvariantCulture, out int number) ? number : throw Unknown(part, file);

    private static float Single(string? word, string part, string file) =>
        float.TryParse(word, CultureInfo.InvariantCulture, out float number) ? number : throw Unknown(part, file);

    private static WeightsFileException Unknown(string part, string file) =>
        new(file, null, "layers that this command declares", $"'{part}': the program that saved the file has the class");
}

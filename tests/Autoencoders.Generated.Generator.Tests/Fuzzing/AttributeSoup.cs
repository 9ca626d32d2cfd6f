namespace Autoencoders.Generator.Tests.Fuzzing;

/// <summary>
/// Random lists of attributes that C# accepts, with sizes and numbers of every kind: many are sound by chance, most have some mistakes.
/// </summary>
internal sealed class AttributeSoup(Random random)
{
    private static readonly string[] s_layers =
    [
        "Dense", "Conv2D", "Conv1D", "ConvTranspose2D", "ConvTranspose1D", "MaxPool2D", "MaxPool1D", "AveragePool2D", "AveragePool1D",
        "GlobalAveragePool", "Upsample2D", "Upsample1D", "Dropout", "BatchNorm", "LayerNorm", "GroupNorm", "Residual", "EndResidual",
        "Condition", "Corruption", "Skip", "Concatenate", "Gru", "Lstm", "RepeatVector", "Attention",
        "PositionalEncoding", "SparseDense",
    ];

    private static readonly string[] s_codes = ["Code", "Code", "SparseCode", "ContractiveCode", "VariationalCode", "VectorQuantizedCode", "FiniteScalarCode"];

    private static readonly string[] s_extremes =
        ["0", "-1", "int.MinValue", "int.MaxValue", "int.MaxValue - 1", "1 << 30", "46341", "65536", "100000", "1 << 24"];

    private static readonly string[] s_numbers =
    [
        "0f", "0.1f", "0.5f", "0.9f", "1f", "2f", "-1f", "-160.5f", "1e30f", "float.NaN", "float.PositiveInfinity", "float.Epsilon",
        "float.MinValue",
    ];

    /// <summary>The next list.</summary>
    public WrittenAttribute[] Next()
    {
        bool isShort = random.Next(5) == 0;
        List<WrittenAttribute> list = [Options(isShort)];
        if (random.Next(12) == 0)
            list.Add(new("Stacked", []));
        if (isShort)
            return [.. list, .. random.Next(3) == 0 ? [Layer()] : (WrittenAttribute[])[], .. Heads()];

        if (random.Next(30) > 0)
            list.Add(new("Input", Sizes(1 + random.Next(3))));
        for (int count = random.Next(5); count > 0; count--)
            list.Add(Layer());
        if (random.Next(30) > 0)
            list.Add(Code());
        for (int count = Math.Max(0, random.Next(7) - 3); count > 0; count--)
            list.Add(Layer());
        return [.. list, .. Heads()];
    }

    /// <summary>A network whose attributes are sound, with one argument that is another, or without one attribute.</summary>
    public WrittenAttribute[] WithOneChange(WrittenAttribute[] sound)
    {
        int place = random.Next(sound.Length);
        WrittenAttribute changed = sound[place];
        if (changed.Arguments.Length == 0 || random.Next(4) == 0)
            return changed.Kind == "Autoencoder" ? sound : [.. sound.Where((_, index) => index != place)];

        int argument = random.Next(changed.Arguments.Length);
        string[] arguments = [.. changed.Arguments];
        string[] parts = arguments[argument].Split(" = ");
        parts[^1] = Another(parts[^1]);
        arguments[argument] = string.Join(" = ", parts);
        return [.. sound.Select((attribute, index) => index == place ? changed with { Arguments = arguments } : attribute)];
    }

    private string Another(string value) => value switch
    {
        _ when value.StartsWith("Activation.", StringComparison.Ordinal) => Activation(),
        _ when value.StartsWith("Loss.", StringComparison.Ordinal) => Loss(),
        _ when value.EndsWith('f') && (char.IsDigit(value[0]) || value[0] == '-') => Number(),
        _ when int.TryParse(value, out _) => Size(),
        _ => value,
    };

    private WrittenAttribute Options(bool isShort)
    {
        List<string> arguments = isShort ? [.. Sizes(1 + random.Next(5))] : [];
        Add("Hidden", Activation);
        Add("Code", Activation);
        Add("Output", Activation);
        Add("Loss", Loss);
        Add("Missing", () => OneOf(["Missing.Masked", "Missing.Reject", "(Missing)9"]));
        Add("Slope", Number);
        Add("Alpha", Number);
        Add("Tied", () => OneOf(["true", "false"]));
        return new("Autoencoder", [.. arguments]);

        void Add(string name, Func<string> value)
        {
            if (random.Next(7) == 0)
                arguments.Add($"{name} = {value()}");
        }
    }

    private WrittenAttribute Layer()
    {
        string kind = OneOf(s_layers);
        return kind switch
        {
            "Dense" => new(kind, [Size(), .. Maybe(Activation), .. Weights(), .. Named("Tied", "true")]),
            "Conv2D" or "ConvTranspose2D" => new(
                kind, [Size(), .. Sizes(1 + random.Next(2)), .. Maybe(Activation), .. Kernel(), .. Weights()]),
            "Conv1D" or "ConvTranspose1D" => new(kind, [Size(), Size(), .. Maybe(Activation), .. Kernel(), .. Weights()]),
            "MaxPool2D" or "MaxPool1D" or "AveragePool2D" or "AveragePool1D" => new(
                kind, [Size(), .. Named("Stride", Size()), .. Named("Padding", Padding())]),
            "Upsample2D" or "Upsample1D" => new(
                kind, [Size(), .. Maybe(() => OneOf(["Interpolation.Linear", "Interpolation.Nearest", "(Interpolation)7"]))]),
            "Dropout" => new(kind, [Number()]),
            "BatchNorm" => new(kind, [.. Maybe(Activation), .. Named("Momentum", Number()), .. Named("Epsilon", Number())]),
            "LayerNorm" => new(kind, [.. Maybe(Activation), .. Named("Epsilon", Number())]),
            "Attention" => new(kind, [Size(), .. Named("Causal", "true")]),
            "PositionalEncoding" => new(kind, [.. Named("Learned", "true")]),
            "GroupNorm" => new(kind, [Size(), .. Maybe(Activation), .. Named("Epsilon", Number())]),
            "Gru" or "Lstm" => new(
                kind, [Size(), .. Named("ReturnSequences", "true"), .. Named("Bidirectional", "true"), .. Named("Initializer", "Initializer.Orthogonal")]),
            "RepeatVector" => new(kind, [Size()]),
            "SparseDense" => new(
                kind, [Size(), .. Maybe(Activation), .. Named("UnitNorm", "true"), .. Named("Dropout", Number())]),
            "Skip" or "Concatenate" => new(kind, [OneOf(["\"a\"", "\"a\"", "\"b\"", "null", "\"\""])]),
            "EndResidual" => new(kind, [.. Maybe(Activation)]),
            "Condition" => new(kind, [Size(), .. Named("Encoder", "false"), .. Named("Decoder", "false")]),
            "Corruption" => random.Next(8) == 0
                ? new(kind, [OneOf(["typeof(int)", "typeof(string)", "typeof(System.Collections.Generic.List<>)", "null"])])
                : new(kind, [OneOf(["Noise.Gaussian", "Noise.Masking", "Noise.Block", "Noise.Downsample", "(Noise)(-3)"]), Number()]),
            _ => new(kind, []),
        };
    }

    private WrittenAttribute Code()
    {
        string kind = OneOf(s_codes);
        string[] units = random.Next(3) == 0 ? [] : kind == "VariationalCode" ? [Size()] : [Size(), .. Maybe(Activation)];
        return kind switch
        {
            "VectorQuantizedCode" => new(
                kind, [Size(), .. Named("Length", Size()), .. Named("Decay", Number()), .. Named("Commitment", Number())]),
            "FiniteScalarCode" => new(kind, Sizes(random.Next(5))),
            "SparseCode" => new(
                kind,
                [
                    .. units, .. Named("ActivityL1", Number()), .. Named("TargetRate", Number()), .. Named("ActiveUnits", Size()),
                    .. Named("RateWeight", Number()),
                ]),
            "ContractiveCode" => new(kind, [.. units, .. Named("Weight", Number()), .. Named("Probes", Size())]),
            "VariationalCode" => new(
                kind, [.. units, .. Named("Beta", Number()), .. Named("FreeBits", Number()), .. Named("Variance", Number())]),
            _ => new(kind, [.. units, .. Weights()]),
        };
    }

    private WrittenAttribute[] Heads() => random.Next(8) > 0 ? [] :
    [
        .. Enumerable.Range(0, random.Next(4)).Select(_ => new WrittenAttribute(
            "Head", [Size(), Activation(), Loss(), .. Named("Weight", Number()), .. Named("Slope", Number())])),
    ];

    private string[] Kernel() =>
        [.. Named("Stride", Size()), .. Named("Dilation", Size()), .. Named("Groups", Size()), .. Named("Padding", Padding())];

    private string[] Weights() =>
    [
        .. Named("L2", Number()), .. Named("WeightDecay", Number()), .. Named("Slope", Number()),
        .. Named("Initializer", OneOf(["Initializer.Constant", "Initializer.Orthogonal", "Initializer.HeNormal", "(Initializer)99"])),
        .. Named("InitialValue", Number()),
    ];

    private string[] Named(string name, string value) => random.Next(6) == 0 ? [$"{name} = {value}"] : [];

    private string[] Maybe(Func<string> value) => random.Next(3) == 0 ? [value()] : [];

    private string[] Sizes(int count) => [.. Enumerable.Range(0, count).Select(_ => Size())];

    private string Size() => random.Next(12) == 0 ? OneOf(s_extremes) : $"{1 + random.Next(random.Next(4) == 0 ? 40 : 8)}";

    private string Number() => OneOf(s_numbers);

    private string Activation() => random.Next(25) == 0
        ? "(Activation)(-160)"
        : $"Activation.{OneOf(Enum.GetNames<Activation>())}";

    private string Loss() => random.Next(25) == 0 ? "(Loss)77" : $"Loss.{OneOf(Enum.GetNames<Loss>())}";

    private string Padding() => OneOf(["Padding.Same", "Padding.Valid", "Padding.Causal", "(Padding)5"]);

    private string OneOf(string[] choices) => choices[random.Next(choices.Length)];
}

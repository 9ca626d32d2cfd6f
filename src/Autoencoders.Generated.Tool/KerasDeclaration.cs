using Autoencoders.Keras;

namespace Autoencoders.Tool;

/// <summary>The class of a Keras model, whose configuration tells all of its layers.</summary>
internal static class KerasDeclaration
{
    /// <exception cref="WeightsFileException">The file has no model, or a layer that this library has not.</exception>
    public static DeclaredClass Of(KerasFile file)
    {
        if (file.Configuration.Count == 0)
        {
            throw new WeightsFileException(
                file.File, null, "a model, as .keras and whole .h5 files have it", "weights alone: save the model with model.save(\"model.keras\")");
        }
        var chain = new LayerChain(file.File);
        int decoder = -1;
        foreach (KerasConfig layer in file.Configuration)
        {
            if (decoder < 0 && chain.Layers.Count > 0 && Array.Exists(layer.Paths, ModuleOrder.IsInDecoder))
                decoder = chain.Layers.Count;
            Add(file.File, chain, layer);
        }
        string[] remarks =
        [
            $"Layers by the configuration in {Path.GetFileName(file.File)}. Training is not declared: losses, regularizers, noise.",
            "KerasFile.Load of the package Autoencoders.Generated.Keras loads the file.",
        ];
        return chain.Declare(remarks, decoder);
    }

    private static void Add(string file, LayerChain chain, KerasConfig layer)
    {
        KerasOptions options = new(file, layer);
        switch (layer.Class)
        {
            case "InputLayer":
                chain.SetInput(options.Shape("batch_shape") ?? options.Shape("batch_input_shape"));
                return;
            case "Dropout":
                chain.Add(new DeclaredLayer("Dropout", (float)options.Number("rate")), chain.Shape);
                return;
            case "GaussianNoise" or "ActivityRegularization":
                return;
            case "Flatten":
                chain.Shape = [LayerChain.Length(chain.Shape)];
                return;
            case "Reshape":
                chain.Shape = options.Sizes("target_shape");
                return;
            case "Activation":
                chain.Activate(options.Activation());
                return;
            case "ReLU":
                chain.Activate(Activation.Relu);
                return;
            case "Softmax":
                chain.Activate(Activation.Softmax);
                return;
        }

        chain.SetInput(options.Shape("batch_input_shape"));
        (DeclaredLayer declared, int[] output) = Declared(layer.Class, options, chain.Shape);
        chain.Add(declared, output);
    }

    private static (DeclaredLayer Layer, int[] Output) Declared(string kind, KerasOptions options, int[] input)
    {
        switch (kind)
        {
            case "Dense" or "TimeDistributed" when kind == "Dense" || options.InnerClass == "Dense":
                int units = options.Whole("units");
                return input.Length == 1
                    ? (new DeclaredLayer("Dense", units) { Activation = options.Activation() }, [units])
                    : (new DeclaredLayer($"Conv{input.Length - 1}D", units, 1) { Activation = options.Activation() }, [.. input[..^1], units]);
            case "Conv1D" or "Conv2D" or "DepthwiseConv1D" or "DepthwiseConv2D" or "Conv1DTranspose" or "Conv2DTranspose":
                return Convolution(kind, options, input);
            case "MaxPooling1D" or "MaxPooling2D" or "AveragePooling1D" or "AveragePooling2D":
                int size = options.Square("pool_size"), step = options.Square("strides", size);
                return (
                    new DeclaredLayer(kind.Replace("Pooling", "Pool", StringComparison.Ordinal), size)
                        .With("Stride", step, size).With("Padding", options.Padding(), Padding.Valid),
                    LayerChain.Windows(input, input[^1], [.. Enumerable.Repeat(size, input.Length - 1)], step, 1, options.Padding()));
            case "GlobalAveragePooling1D" or "GlobalAveragePooling2D":
                return (new DeclaredLayer("GlobalAveragePool"), [input[^1]]);
            case "UpSampling1D" or "UpSampling2D":
                int factor = options.Square("size");
                bool isLinear = options.Word("interpolation", "nearest") == "bilinear";
                DeclaredLayer upsample = isLinear ? new(kind.Replace("Sampling", "sample", StringComparison.Ordinal), factor, Interpolation.Linear)
                    : new(kind.Replace("Sampling", "sample", StringComparison.Ordinal), factor);
                return (upsample, [.. input[..^1].Select(length => length * factor), input[^1]]);
            case "RepeatVector":
                return (new DeclaredLayer("RepeatVector", options.Whole("n")), [options.Whole("n"), .. input]);
            case "GRU" or "LSTM":
                return Recurrent(kind, options, input, directions: 1);
            case "Bidirectional":
                return Recurrent(options.InnerClass, options, input, directions: 2);
            case "BatchNormalization":
                return (
                    new DeclaredLayer("BatchNorm") { Activation = Activation.Identity }
                        .With("Momentum", (float)(1 - options.Number("momentum")), 0.1f).With("Epsilon", (float)options.Number("epsilon"), 1e-5f),
                    input);
            case "LayerNormalization":
                return (
                    new DeclaredLayer("LayerNorm") { Activation = Activation.Identity }
                        .With("Epsilon", (float)options.Number("epsilon"), 1e-5f),
                    input);
            case "GroupNormalization":
                return (
                    new DeclaredLayer("GroupNorm", options.Whole("groups")) { Activation = Activation.Identity }
                        .With("Epsilon", (float)options.Number("epsilon"), 1e-5f),
                    input);
            default:
                throw options.Unknown($"a {kind}");
        }
    }

    private static (DeclaredLayer Layer, int[] Output) Convolution(string kind, KerasOptions options, int[] input)
    {
        bool isTransposed = kind.EndsWith("Transpose", StringComparison.Ordinal);
        bool isDepthwise = kind.StartsWith("Depthwise", StringComparison.Ordinal);
        int filters = isDepthwise ? input[^1] * options.Whole("depth_multiplier") : options.Whole("filters");
        int groups = isDepthwise ? input[^1] : options.Whole("groups", 1);
        int[] kernel = options.Window("kernel_size", input.Length - 1);
        int stride = options.Square("strides"), dilation = options.Square("dilation_rate", 1);
        Padding padding = options.Padding();
        object[] arguments = kernel.Distinct().Count() == 1 ? [filters, kernel[0]] : [filters, .. kernel.Cast<object>()];
        string name = $"Conv{(isTransposed ? "Transpose" : "")}{input.Length - 1}D";
        DeclaredLayer layer = new DeclaredLayer(name, arguments) { Activation = options.Activation() }
            .With("Stride", stride, 1).With("Dilation", dilation, 1).With("Padding", padding, Padding.Same).With("Groups", groups, 1);
        return (layer, isTransposed
            ? LayerChain.Restored(input, filters, kernel, stride, padding)
            : LayerChain.Windows(input, filters, kernel, stride, dilation, padding));
    }

    private static (DeclaredLayer Layer, int[] Output) Recurrent(string kind, KerasOptions options, int[] input, int directions)
    {
        int units = options.Whole("units");
        bool returnsAll = options.Flag("return_sequences");
        DeclaredLayer layer = new DeclaredLayer(kind == "GRU" ? "Gru" : kind == "LSTM" ? "Lstm" : throw options.Unknown($"a {kind}"), units)
            .With("ReturnSequences", returnsAll, false).With("Bidirectional", directions == 2, false);
        return (layer, returnsAll ? [input[0], directions * units] : [directions * units]);
    }
}

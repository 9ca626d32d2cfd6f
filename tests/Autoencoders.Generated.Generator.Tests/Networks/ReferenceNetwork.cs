using Autoencoders.Generator.Tests.Networks.Functions;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>The network of a case as plain loops in double precision, written without looking at the generator.</summary>
internal sealed class ReferenceNetwork
{
    private readonly NetworkCase _network;
    private readonly LayerModule[] _layers;
    private readonly int _encoderLayers;
    private readonly OutputReference _output;
    private readonly Dictionary<LayerModule, double[][]> _inputs = [];
    private double[][] _rows = [];
    private Dictionary<string, double[][]> _skipped = [];

    /// <summary>Takes over the weights of a generated network by the names and shapes that they have in PyTorch.</summary>
    public ReferenceNetwork(NetworkCase network, INetworkProbe probe)
    {
        _network = network;
        IReadOnlyList<LayerModule> encoder = LayerModule.Sequence(network.Encoder, network.Input, "encoder", network.Options);
        Code = encoder[^1].Output;
        IReadOnlyList<LayerModule> decoder = LayerModule.Sequence(network.DecoderLayers, Code, "decoder", network.Options);
        int outputs = network.Options.Columns.Count == 0 ? network.Input.Length : network.Options.Columns.Sum(column => column.Outputs);
        Assert.Equal(outputs, decoder[^1].Output.Length);
        _layers = [.. encoder, .. decoder];
        _encoderLayers = encoder.Count;
        _output = new OutputReference(network.Options, network.Input.Channels);
        Tie(encoder, decoder);
        Tensors = [.. Read(probe)];
    }

    public SampleShape Code { get; }

    /// <summary>All tensors, in no particular order.</summary>
    public IReadOnlyList<ReferenceTensor> Tensors { get; }

    /// <summary>The layers up to the code; a residual span is one.</summary>
    public LayerModule[] Encoder => _layers[.._encoderLayers];

    /// <summary>The layers behind the code.</summary>
    public LayerModule[] Decoder => _layers[_encoderLayers..];

    /// <summary>All layers, those of residual spans too.</summary>
    public IEnumerable<LayerModule> Modules => _layers.SelectMany(layer => layer.Flattened);

    /// <summary>The values of a row that each dropout sees.</summary>
    public IReadOnlyDictionary<string, int> DropoutLengths => Modules
        .Where(module => module.Layer is DropoutReference { Rate: > 0 })
        .ToDictionary(module => module.Name, module => module.Input.Length);

    /// <summary>Whether rows of a batch have an influence on each other while training.</summary>
    public bool MixesRows => Modules.Any(module => module.Layer is BatchNormalizationReference or SparsityReference { TargetRate: > 0 });

    /// <summary>What became of the kept batch.</summary>
    public double[][] Reconstructions { get; private set; } = [];

    /// <summary>The codes of the kept batch.</summary>
    public double[][] KeptCodes => _inputs[_layers[_encoderLayers]];

    /// <summary>The penalties of all weights.</summary>
    public double Penalty(ReferencePass pass) =>
        Tensors.Sum(tensor => tensor.Penalized is { } layer ? layer.Penalty(tensor.Values, pass) : 0);

    /// <summary>What a network reads of rows that lack values: zeros in their place.</summary>
    public static double[][] Filled(double[][] rows) =>
        Array.ConvertAll(rows, row => Array.ConvertAll(row, value => double.IsNaN(value) ? 0 : value));

    public double[] Encode(double[] input) => Run(Shown([input]), 0, _encoderLayers, Pass(input))[0];

    public double[] Decode(double[] code) => Run([code], _encoderLayers, _layers.Length, Pass(code))[0];

    public double[] Reconstruct(double[] input) => Run(Shown([input]), 0, _layers.Length, Pass(input))[0];

    /// <summary>The loss of each row of a batch.</summary>
    public double[] Losses(double[][] rows, ReferencePass pass)
    {
        pass.Conditions = ConditionsOf(rows, pass.IsTraining);
        return Losses(rows, Run(Shown(rows), 0, _layers.Length, pass), pass);
    }

    /// <summary>Runs a batch and keeps what enters each layer, to begin from there later.</summary>
    public double[] KeepInputs(double[][] rows, ReferencePass pass)
    {
        pass.Conditions = ConditionsOf(rows, pass.IsTraining);
        _rows = rows;
        double[][] current = Shown(rows);
        NameInput(current, pass);
        foreach (LayerModule layer in _layers)
        {
            _inputs[layer] = current;
            current = layer.Run(current, pass);
        }

        current = Array.ConvertAll(current, row => _output.Activate(row, pass));
        Reconstructions = current;
        _skipped = new(pass.Skipped);
        double[] losses = Losses(rows, current, pass);
        Contract(pass);
        return losses;
    }

    /// <summary>
    /// The mean loss of the kept batch plus the penalty and the terms of the layers that are run, computed from a layer on.
    /// </summary>
    public double Objective(int firstLayer, ReferencePass pass)
    {
        pass.Conditions = ConditionsOf(_rows, pass.IsTraining);
        foreach ((string name, double[][] values) in _skipped)
            pass.Skipped[name] = values;
        double[][] outputs = Run(_inputs[_layers[firstLayer]], firstLayer, _layers.Length, pass);
        double loss = Losses(_rows, outputs, pass).Average();
        Contract(pass);
        return loss + Penalty(pass) + pass.TermsObjective;
    }

    /// <summary>The input of the first layer. Columns of a table look at missing values themselves.</summary>
    private double[][] Shown(double[][] rows) => _network.Options.Columns.Count > 0 ? rows : Filled(rows);

    private void NameInput(double[][] rows, ReferencePass pass)
    {
        if (_network.InputSkip is { } name)
            pass.Skipped[name] = rows;
    }

    private void Contract(ReferencePass pass)
    {
        if (_network.Contraction is { } contraction)
            pass.AddTerm("contraction", contraction.Weight, contraction.Of(_network, _layers[.._encoderLayers], _inputs[_layers[0]], pass));
    }

    private ReferencePass Pass(double[] row) => new(isTraining: false) { Conditions = ConditionsOf([row], isTraining: false) };

    private double[][] ConditionsOf(double[][] rows, bool isTraining)
    {
        if (_network.Condition is null)
            return [];
        return Array.ConvertAll(rows, row =>
        {
            float[] condition = new float[_network.Condition.Length];
            _network.FillConditions(isTraining ? Array.ConvertAll(row, value => (float)value) : [], condition);
            return Array.ConvertAll(condition, value => (double)value);
        });
    }

    private double[][] Run(double[][] rows, int first, int end, ReferencePass pass)
    {
        if (first == 0)
            NameInput(rows, pass);
        for (int layer = first; layer < end; layer++)
            rows = _layers[layer].Run(rows, pass);
        return end < _layers.Length ? rows : Array.ConvertAll(rows, row => _output.Activate(row, pass));
    }

    /// <summary>The declared loss; where the code is a distribution, training has the negative logarithm of the likelihood.</summary>
    private double[] Losses(double[][] rows, double[][] outputs, ReferencePass pass) =>
    [
        .. rows.Select((row, number) => pass.IsTraining && _network.Encoder[^1] is DistributionReference distribution
            ? _output.Likelihood(distribution.Variance, pass.Sums[number], outputs[number], row)
            : _output.Error(pass.Sums[number], outputs[number], row, pass)),
    ];

    /// <summary>The dense layers of the decoder use, from first to last, the weights of the encoder's from last to first.</summary>
    private static void Tie(IReadOnlyList<LayerModule> encoder, IReadOnlyList<LayerModule> decoder)
    {
        foreach ((LayerModule image, LayerModule original) in Dense(decoder).Zip(Dense(encoder).Reverse()))
        {
            if (image.Layer is DenseReference { Tied: true })
                image.TiedTo = original;
        }

        static IEnumerable<LayerModule> Dense(IEnumerable<LayerModule> layers) =>
            layers.SelectMany(layer => layer.Flattened).Where(layer => layer.Layer is DenseReference or VariationalCodeReference);
    }

    private List<ReferenceTensor> Read(INetworkProbe probe)
    {
        Dictionary<string, TensorLayout> layouts = probe.Tensors.ToArray().ToDictionary(layout => layout.Name);
        List<ReferenceTensor> tensors = [];
        for (int number = 0; number < _layers.Length; number++)
        {
            foreach (LayerModule module in _layers[number].Flattened)
            {
                foreach ((string name, int[] shape) in module.Tensors)
                {
                    string full = $"{module.Name}.{name}";
                    Assert.True(layouts.Remove(full, out TensorLayout layout), $"The network has no tensor {full}.");
                    Assert.True(
                        shape.AsSpan().SequenceEqual(layout.Shape.AsSpan()), $"{full} has the shape [{string.Join(", ", layout.Shape)}].");
                    ReferenceTensor tensor = new(module, name, ReferenceTensor.IndicesOf(layout), number);
                    for (int element = 0; element < tensor.Values.Length; element++)
                        tensor.Values[element] = probe.State[tensor.Indices[element]];
                    module[name] = tensor.Values;
                    tensors.Add(tensor);
                }
            }
        }

        Assert.Empty(layouts.Keys);
        return tensors;
    }
}

using Autoencoders.Generator.Tests.Networks.Functions;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Stacked;

/// <summary>
/// One level as the plain network of two parts that it is: its layers in double precision, on what the layers before it make of a batch
/// when nothing is trained.
/// </summary>
internal sealed class LevelReference
{
    private readonly ReferenceNetwork _network;
    private readonly LayerModule[] _layers;
    private readonly double[][] _inputs;
    private readonly OutputReference _output;

    public LevelReference(NetworkCase network, ReferenceNetwork reference, Level level, bool isOutermost, double[][] batch)
    {
        _network = reference;
        _layers = [.. reference.Encoder[level.Encoder], .. reference.Decoder[level.Decoder]];
        _output = new OutputReference(isOutermost ? network.Options : new NetworkOptions(), _layers[0].Input.Channels);
        ReferencePass pass = new(isTraining: false);
        _inputs = reference.Encoder[..level.Encoder.Start.GetOffset(reference.Encoder.Length)]
            .Aggregate(isOutermost ? batch : ReferenceNetwork.Filled(batch), (rows, layer) => layer.Run(rows, pass));
        Margin = pass.Margin;
    }

    /// <summary>How far the frozen layers stay from kinks.</summary>
    public double Margin { get; }

    /// <summary>What the level trains.</summary>
    public IEnumerable<ReferenceTensor> Tensors
    {
        get
        {
            HashSet<LayerModule> modules = [.. _layers.SelectMany(layer => layer.Flattened)];
            return _network.Tensors.Where(tensor => modules.Contains(tensor.Module));
        }
    }

    public double[] Losses(ReferencePass pass)
    {
        double[][] last = _layers.Aggregate(ReferenceNetwork.Filled(_inputs), (rows, layer) => layer.Run(rows, pass));
        double[][] outputs = Array.ConvertAll(last, row => _output.Activate(row, pass));
        return [.. _inputs.Select((row, number) => _output.Error(pass.Sums[number], outputs[number], row, pass))];
    }

    public double Objective(ReferencePass pass) =>
        Losses(pass).Average() + Tensors.Sum(tensor => tensor.Penalized is { } layer ? layer.Penalty(tensor.Values, pass) : 0);
}

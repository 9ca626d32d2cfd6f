using System.Globalization;
using Autoencoders.Onnx.Detection;
using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Layers;
using Autoencoders.Onnx.Losses;
using Autoencoders.Onnx.Scaling;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx;

/// <summary>Makes the model of a network.</summary>
internal sealed class ModelBuilder
{
    private const int FormatVersion = 8, OperatorSet = 17, TreeOperatorSet = 3;

    /// <summary>The producer that a model of this package names.</summary>
    public const string Producer = "Autoencoders.Generated";

    private readonly NetworkGraph _network;
    private readonly IScaler? _scaler;
    private readonly ModelMessage _model;

    private ModelBuilder(NetworkGraph network, IScaler? scaler, string name, string architecture)
    {
        (_network, _scaler) = (network, scaler);
        network.Graph.Message.Name = name;
        _model = new ModelMessage
        {
            FormatVersion = FormatVersion,
            Producer = Producer,
            ProducerVersion = typeof(ModelBuilder).Assembly.GetName().Version?.ToString(3) ?? "",
            Graph = network.Graph.Message,
        };
        _model.OperatorSets.Add(new OperatorSetMessage { Domain = "", Version = OperatorSet });
        AddMetadata(WeightsMetadata.Format, WeightsMetadata.OwnFormat);
        AddMetadata(WeightsMetadata.FormatVersion, WeightsMetadata.CurrentVersion);
        AddMetadata(WeightsMetadata.Architecture, architecture);
        if (scaler is not null)
            AddMetadata(WeightsMetadata.Scaler, ScalerJson.Write(scaler));
    }

    private GraphBuilder Graph => _network.Graph;

    private NetworkDescription Description => _network.Description;

    private string RowUnits => _scaler is null ? "in network units" : "in raw units";

    /// <summary>The model of a part of a network.</summary>
    public static ModelMessage Of<TNetwork>(TNetwork network, IScaler? scaler, OnnxPart part)
        where TNetwork : class, IReconstructor<TNetwork>
    {
        ModelBuilder builder = Begin(network, scaler);
        switch (part)
        {
            case OnnxPart.Whole:
                builder.AddWhole();
                break;
            case OnnxPart.Encoder:
                builder.AddEncoder();
                break;
            case OnnxPart.Decoder:
                builder.AddDecoder();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(part), part, "The part is not a member of OnnxPart.");
        }

        return builder._model;
    }

    /// <summary>The model of a detector.</summary>
    public static ModelMessage Of<TNetwork>(AnomalyDetector<TNetwork> detector)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        ModelBuilder builder = Begin(detector.Network, detector.Scaler);
        float[] labels = detector.LabelThresholds.ToArray();
        string score = builder.AddScore(detector.JointScores, TNetwork.AcceptsMissing);
        VerdictNodes.Add(builder._network, score, detector.Threshold, labels, isJoint: detector.JointScores.Count > 0);
        if (builder.Graph.HasTrees)
            builder._model.OperatorSets.Add(new OperatorSetMessage { Domain = GraphBuilder.TreeDomain, Version = TreeOperatorSet });
        builder.AddMetadata("threshold", Text(detector.Threshold));
        if (labels.Length > 0)
            builder.AddMetadata("label_thresholds", string.Join(" ", Array.ConvertAll(labels, Text)));
        builder.AddMetadata("false_alarm_rate", detector.WantedFalseAlarmRate.ToString("R", CultureInfo.InvariantCulture));
        return builder._model;
    }

    private static ModelBuilder Begin<TNetwork>(TNetwork network, IScaler? scaler)
        where TNetwork : class, IReconstructor<TNetwork>
    {
        if (scaler is not null && scaler.Length != TNetwork.InputLength)
        {
            throw new ArgumentException(
                $"A scaler of {scaler.Length} columns does not fit an input of {TNetwork.InputLength} values.", nameof(scaler));
        }

        TNetwork.Description.RefuseColumns("ONNX models");
        var graph = new NetworkGraph(TNetwork.Description, network.State.ToArray());
        return new ModelBuilder(graph, scaler, typeof(TNetwork).Name, TNetwork.Architecture);
    }

    private static string Text(float number) => number.ToString("R", CultureInfo.InvariantCulture);

    private void AddMetadata(string key, string value) => _model.Metadata.Add(new EntryMessage { Key = key, Value = value });

    private void AddWhole() => Graph.Output(
        OutputNames.Error, AddLayers().Error.Error(), ElementType.Single, [], "the network's loss of the row, in network units");

    private string AddScore(IReadOnlyList<(IRowScore Score, ScoreScale Scale)> scores, bool acceptsMissing)
    {
        (ErrorNodes error, GraphValue input, GraphValue code, GraphValue reconstruction) = AddLayers();
        string loss = error.Score();
        return scores.Count == 0 ? loss
            : JointNodes.Of(Graph, input, code, reconstruction, loss, acceptsMissing).Largest(Graph, scores);
    }

    private (ErrorNodes Error, GraphValue Input, GraphValue Code, GraphValue Reconstruction) AddLayers()
    {
        GraphValue input = AddInput(), code = _network.Encode(input);
        if (!PassesCode())
            AddCode(code);
        GraphValue reconstruction = _network.Decode(code);
        var error = new ErrorNodes(_network, reconstruction, input);
        AddOutput(reconstruction);
        return (error, input, code, reconstruction);
    }

    private void AddEncoder()
    {
        if (PassesCode())
        {
            throw new NotSupportedException(
                "The encoder cannot be saved alone: the decoder reads more of it than the code. Save the whole network.");
        }

        AddCode(_network.Encode(AddInput()));
    }

    private void AddDecoder()
    {
        LayerDescription code = Description.Code;
        string name = Graph.Input(OutputNames.Code, code.Output.AsSpan(), "codes");
        AddOutput(_network.Decode(GraphValue.OfLast(Graph, name, code.Output)));
    }

    private GraphValue AddInput()
    {
        string name = Graph.Input(OutputNames.Input, Description.Input.AsSpan(), $"samples, {RowUnits}, channels last");
        GraphValue input = GraphValue.OfLast(Graph, name, Description.Input);
        return _scaler is null ? input : ScalerCatalog.Transform(Graph, input, _scaler);
    }

    private void AddCode(GraphValue code)
    {
        Graph.Output(OutputNames.Code, code.Last, ElementType.Single, code.Shape.AsSpan(), "the codes, channels last");
        if (_network.LogVariances is { } logVariances)
            Graph.Output(OutputNames.LogVariance, logVariances, ElementType.Single, [code.Length], "the log variances of the codes");
        if (_network.Indices is { } indices)
            Graph.Output(OutputNames.Indices, indices.Name, ElementType.Int64, [indices.Count], "the indices of the codes");
    }

    private void AddOutput(GraphValue reconstruction)
    {
        GraphValue output = _scaler is null ? reconstruction : ScalerCatalog.Invert(Graph, reconstruction, _scaler);
        output = output.Reshaped(Description.Input);
        Graph.Output(
            OutputNames.Reconstruction, output.Last, ElementType.Single, output.Shape.AsSpan(), $"the reconstructions, {RowUnits}");
    }

    /// <summary>True if the decoder reads values of the encoder other than the code.</summary>
    private bool PassesCode()
    {
        foreach (LayerDescription layer in Description.Layers)
        {
            foreach (int number in layer.Reads)
            {
                if (layer.Side == NetworkSide.Decoder && number < Description.EncoderLayers)
                    return true;
            }
        }

        return false;
    }
}

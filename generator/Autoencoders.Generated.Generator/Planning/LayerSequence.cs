using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Codes;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The layers from input to reconstruction as written, each shaped by the one before.</summary>
internal sealed class LayerSequence
{
    private readonly PlanningContext _context;
    private readonly List<LayerStep> _steps = [];
    private readonly List<Shape> _flattened = [];
    private readonly Stack<(AttributeModel Begin, int Layers, Shape Shape)> _spans = new();
    private Shape _current;
    private bool _decoderHasCondition;

    private LayerSequence(PlanningContext context, Shape input)
    {
        _context = context;
        _current = Input = input;
    }

    public Shape Input { get; }

    /// <summary>What the layers give so far.</summary>
    public Shape Current => _steps.Count == 0 ? Input : _steps[_steps.Count - 1].Layer.Output;

    public IReadOnlyList<LayerStep> Steps => _steps;

    public int EncoderLayers { get; private set; }

    /// <summary>The values of the condition; 0 without one.</summary>
    public int ConditionLength { get; private set; }

    /// <summary>How the encoder is contracted; null where it is not.</summary>
    public Contraction? Contraction { get; private set; }

    /// <summary>Whether samples may lack values.</summary>
    public bool AcceptsMissing => _steps.Count > 0 && _steps[0].Layer is IReplacesMissing;

    /// <summary>Whether the decoder is to be the mirror image of the encoder.</summary>
    public bool IsMirrored => _steps.Count == EncoderLayers;

    public void Add(LayerStep step) => _steps.Add(step);

    public void Replace(int index, ILayer layer) => _steps[index] = _steps[index] with { Layer = layer };

    /// <summary>Reads the layer attributes up to the last written one; null where something is wrong, which is then reported.</summary>
    public static LayerSequence? Read(NetworkModel network, IReadOnlyList<AttributeModel> written, PlanningContext context)
    {
        ActivationKind hidden = context.ReadActivation(network.Options, "Hidden", Relu.Kind);
        ActivationKind code = context.ReadActivation(network.Options, "Code", Identity.Kind);
        if (!SequenceRules.HasInputAndCode(network.Type.Name, written, context)
            || context.ReadInput(written[0]) is not { } input)
        {
            return null;
        }

        LayerSequence sequence = new(context, input);
        if (MissingRules.FirstLayer(network, input, context) is { } first)
            sequence.AddPlain(first, null);
        foreach (AttributeModel attribute in written.Skip(1))
            sequence.ReadLayer(attribute, hidden, code);
        sequence.EndSide();
        if (context.HasErrors)
            return null;
        if (sequence.EncoderLayers > 0 && sequence._steps.Any(step => step.Layer is ITrained))
            return sequence;

        context.Report(NetworkDiagnostics.NoLayers(Anchor.Class, network.Type.Name));
        return null;
    }

    private void ReadLayer(AttributeModel attribute, ActivationKind hidden, ActivationKind code)
    {
        if (CodeCatalog.Find(attribute.Kind) is { } codeKind)
        {
            if (codeKind.AddsLayer(attribute))
                AddLayer(codeKind.Layer, attribute, codeKind.Activates ? code : Identity.Kind);
            if (codeKind.Behind is { } behind)
                AddCodeLayer(behind, attribute);
            EndSide();
            EncoderLayers = _steps.Count;
            Contraction = codeKind.Contraction?.Invoke(attribute, _context);
        }
        else if (attribute.Kind == ConditionLayer.Attribute)
        {
            ReadCondition(attribute);
        }
        else if (LayerCatalog.Find(attribute.Kind) is { } kind)
        {
            if (EncoderLayers > 0)
                JoinCondition();
            if (kind.Edge == SpanEdge.Begin)
                _spans.Push((attribute, _steps.Count, _current));
            else
                AddLayer(kind, attribute, kind.IsHidden ? hidden : Identity.Kind);
        }
    }

    private void AddLayer(LayerKind kind, AttributeModel attribute, ActivationKind otherwise)
    {
        _context.Layer = _steps.Count + 1;
        int skips = kind.Edge == SpanEdge.End ? EndSpan(attribute) : -1;
        ActivationKind activation = _context.ReadActivation(attribute, "activation", otherwise);
        _context.RequireParametersToCount(attribute, activation);
        WeightPlan weights = _context.ReadWeights(attribute, activation, kind.Initializer);
        if (!Reshape(kind, attribute) || kind.Plan(attribute, _current, _context) is not { } layer)
            return;
        if (layer.Output.LongLength > int.MaxValue)
        {
            _context.Report(LayerDiagnostics.TensorTooLarge(attribute.Anchor, _context.Layer, attribute.Kind, layer.Output.ToString()));
            return;
        }

        if (!layer.Input.IsVector && layer.Output.IsVector && EncoderLayers == 0)
            _flattened.Add(layer.Input);
        _steps.Add(new LayerStep(layer, activation, weights, attribute, skips));
        _current = layer.Output;
    }

    private void ReadCondition(AttributeModel attribute)
    {
        if (_context.ReadSize(attribute, "length") is not { } length)
            return;
        if (ConditionLength > 0 || EncoderLayers > 0)
        {
            _context.Report(ConditionDiagnostics.Misplaced(attribute.Anchor, ConditionLength > 0 ? "a second time" : "behind the code"));
            return;
        }

        ConditionLength = length;
        _decoderHasCondition = attribute.Find("Decoder") is not { Value: false };
        bool encoderHasIt = attribute.Find("Encoder") is not { Value: false };
        if (!encoderHasIt && !_decoderHasCondition)
            _context.Report(ConditionDiagnostics.Unused(attribute.Find("Decoder")!.Anchor, length));
        if (encoderHasIt)
            AddPlain(new ConditionLayer(_current, length), attribute);
    }

    /// <summary>Joins the condition to the code, before the first layer of the decoder.</summary>
    public void JoinCondition()
    {
        if (_decoderHasCondition && _steps.Count == EncoderLayers)
            AddPlain(new ConditionLayer(_current, ConditionLength), null);
    }

    private void AddPlain(ILayer layer, AttributeModel? attribute)
    {
        _steps.Add(new LayerStep(layer, Identity.Kind, WeightPlan.For(Identity.Kind), attribute));
        _current = layer.Output;
    }

    private void AddCodeLayer(LayerKind kind, AttributeModel attribute)
    {
        _context.Layer = _steps.Count + 1;
        if (_context.HasErrors || !Reshape(kind, attribute) || kind.Plan(attribute, _current, _context) is not { } layer)
            return;
        AddPlain(layer, attribute);
    }

    /// <summary>
    /// Where an image or a sequence is wanted and a vector is there, a shape that the encoder flattened comes back, if the lengths agree.
    /// </summary>
    private bool Reshape(LayerKind kind, AttributeModel attribute)
    {
        if (kind.Reads(_current))
            return true;
        Shape? restored = _current.IsVector
            ? _flattened.LastOrDefault(shape => shape.LongLength == _current.LongLength && kind.Reads(shape))
            : null;
        if (restored is null)
        {
            _context.Report(LayerDiagnostics.NeedsDimensions(
                attribute.Anchor, _context.Layer, attribute.Kind, kind.Dimensions, _current.ToString()));
            return false;
        }

        for (int i = _steps.Count - 1; i >= 0 && _steps[i].Layer is IReshapes layer; i--)
        {
            Replace(i, layer.WithOutput(restored));
            if (!_steps[i].Layer.Input.Equals(restored))
                break;
        }

        _current = restored;
        return true;
    }

    private int EndSpan(AttributeModel end)
    {
        if (_spans.Count == 0)
        {
            _context.Report(LayerDiagnostics.SpanUnpaired(end.Anchor, "EndResidual", "Residual"));
            return -1;
        }

        (_, int layers, Shape shape) = _spans.Pop();
        if (layers == _steps.Count)
            _context.Report(LayerDiagnostics.SpanUnpaired(end.Anchor, "EndResidual", "Residual and a layer between them"));
        else if (shape != _current)
            _context.Report(LayerDiagnostics.ResidualEndsDiffer(end.Anchor, layers, shape.ToString(), _steps.Count, _current.ToString()));
        return layers;
    }

    /// <summary>No span reaches across the code or beyond the last layer.</summary>
    private void EndSide()
    {
        foreach ((AttributeModel begin, int _, Shape _) in _spans)
            _context.Report(LayerDiagnostics.SpanUnpaired(begin.Anchor, "Residual", "EndResidual"));
        _spans.Clear();
    }
}

using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Codes;
using Autoencoders.Generator.Columns;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The layers from input to reconstruction as written, each shaped by the one before.</summary>
internal sealed class LayerSequence
{
    private readonly PlanningContext _context;
    private readonly List<LayerStep> _steps = [];
    private readonly List<Shape> _flattened = [];
    private readonly ResidualSpans _spans;
    private Shape _current;
    private AttributeModel? _condition;
    private bool _decoderHasCondition;
    private int _refused;

    private LayerSequence(PlanningContext context, Shape input)
    {
        _context = context;
        _current = Input = input;
        _spans = new ResidualSpans(context);
        Skips = new SkipConnections(context);
    }

    public Shape Input { get; }

    /// <summary>The columns of the table that the network reads; null for other samples.</summary>
    public TablePlan? Table { get; private init; }

    /// <summary>The values behind all layers.</summary>
    public Shape Wanted => Table is null ? Input : Shape.Vector(Table.Outputs);

    /// <summary>The number of the layer that is read next; those that are refused count too.</summary>
    private int NextLayer => _steps.Count + _refused + 1;

    /// <summary>The output shape of the layers so far.</summary>
    public Shape Current => _steps.Count == 0 ? Input : _steps[_steps.Count - 1].Layer.Output;

    public IReadOnlyList<LayerStep> Steps => _steps;

    /// <summary>The values that the layers so far give.</summary>
    public Value Last => new(_steps.Count);

    /// <summary>The graph of the layers so far.</summary>
    public NetworkGraph Graph => new(_steps.Select(step => step.Reads));

    public int EncoderLayers { get; private set; }

    /// <summary>The name of the code's kind.</summary>
    public string Code { get; private set; } = "";

    /// <summary>True if the code's kind adds members to the network, which decode codes alone.</summary>
    public bool CodeBringsMembers { get; private set; }

    /// <summary>The values that are named to be read again.</summary>
    public SkipConnections Skips { get; }

    /// <summary>True if the decoder reads the encoder past the code.</summary>
    public bool PassesCode => Graph.IsCrossedAt(EncoderLayers);

    /// <summary>The values of the condition; 0 without one.</summary>
    public int ConditionLength { get; private set; }

    /// <summary>The contraction of the encoder; null without one.</summary>
    public Contraction? Contraction { get; private set; }

    /// <summary>True if samples may lack values.</summary>
    public bool AcceptsMissing => _steps.Count > 0 && _steps[0].Layer.Is(LayerTraits.ReplacesMissing);

    /// <summary>True if the decoder is to be the mirror image of the encoder.</summary>
    public bool IsMirrored => _steps.Count == EncoderLayers;

    public void Add(LayerStep step) => _steps.Add(step);

    /// <summary>The shape of a value.</summary>
    public Shape ShapeOf(Value value) => value.IsInput ? Input : _steps[value.Id - 1].Layer.Output;

    /// <summary>True if a layer reads a value of the encoder other than the code.</summary>
    public bool ReadsPastCode(LayerStep step) => step.Reads.Any(value => value.Id < EncoderLayers);

    public void Replace(int index, ILayer layer) => _steps[index] = _steps[index] with { Layer = layer };

    /// <summary>Reads the layer attributes up to the last written one; null where something is wrong, which is then reported.</summary>
    public static LayerSequence? Read(
        NetworkModel network, IReadOnlyList<AttributeModel> written, TablePlan? table, PlanningContext context)
    {
        ActivationKind hidden = context.ReadActivation(network.Options, "Hidden", Relu.Kind) ?? Relu.Kind;
        ActivationKind code = context.ReadActivation(network.Options, "Code", Identity.Kind) ?? Identity.Kind;
        ActivationKind last = WrittenHead.AreIn(network) || table is not null ? Identity.Kind : hidden;
        if (!SequenceRules.HasInputAndCode(network.Type.Name, written, context)
            || context.ReadInput(written[0]) is not { } input
            || !ColumnRules.FillInput(written[0], input, table, context))
        {
            return null;
        }

        LayerSequence sequence = new(context, input) { Table = table };
        if (table is not null)
            sequence.AddPlain(ColumnsLayer.Of(table), null);
        else if (MissingRules.FirstLayer(network, input, context) is { } first)
            sequence.AddPlain(first, null);
        foreach (AttributeModel attribute in written.Skip(1))
            sequence.ReadLayer(attribute, attribute == written[written.Count - 1] ? last : hidden, code);
        sequence._spans.EndSide();
        if (context.HasErrors)
            return null;
        if (sequence.EncoderLayers > 0 && sequence._steps.Any(step => step.IsTrained))
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
            _spans.EndSide();
            (EncoderLayers, Code, CodeBringsMembers) = (_steps.Count, codeKind.Word, codeKind.Smallest is not null);
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
            if (kind.Edge == Edge.SpanStart)
                _spans.Begin(attribute, Last, _current);
            else if (kind.Edge == Edge.SkipStart)
                Skips.Name(attribute, Last);
            else
                AddLayer(kind, attribute, kind.IsHidden ? hidden : Identity.Kind);
        }
    }

    private void AddLayer(LayerKind kind, AttributeModel attribute, ActivationKind otherwise)
    {
        _context.Layer = NextLayer;
        Value? beside = kind.Edge switch
        {
            Edge.SpanEnd => _spans.End(attribute, this, _current),
            Edge.SkipEnd => Skips.Read(attribute, this, _current),
            _ => null,
        };
        _context.Beside = beside is { } other ? ShapeOf(other) : null;
        ActivationKind? named = _context.ReadActivation(attribute, "activation", otherwise);
        if (named is not null)
            _context.RequireParametersToCount(attribute, named);
        ActivationKind activation = named ?? otherwise;
        WeightPlan weights = _context.ReadWeights(attribute, activation, kind.Initializer);
        if (Plan(kind, attribute) is not { } layer)
            return;
        if (!layer.Input.IsVector && layer.Output.IsVector && EncoderLayers == 0)
            _flattened.Add(layer.Input);
        _steps.Add(new LayerStep(layer, activation, weights, attribute, new(beside is { } read ? [Last, read] : [Last])));
        _current = layer.Output;
    }

    /// <summary>The layer of an attribute behind those before it; null where one of both is wrong, which is reported once.</summary>
    private ILayer? Plan(LayerKind kind, AttributeModel attribute)
    {
        ILayer? layer = Reshape(kind, attribute) ? kind.Plan(attribute, _current, _context) : null;
        if (layer is not null && _context.RequireRoom(attribute, layer.Output))
            return layer;
        RefuseLayer();
        return null;
    }

    private void ReadCondition(AttributeModel attribute)
    {
        _context.Layer = NextLayer;
        if (_context.ReadSize(attribute, "length") is not { } length)
        {
            RefuseLayer();
            return;
        }

        if (_condition is not null || EncoderLayers > 0)
        {
            _context.Report(ConditionDiagnostics.Misplaced(attribute.Anchor, _condition is null ? "after the code" : "a second time"));
            return;
        }

        (_condition, ConditionLength) = (attribute, length);
        _decoderHasCondition = attribute.Find("Decoder") is not { Value: false };
        bool encoderHasIt = attribute.Find("Encoder") is not { Value: false };
        if (!encoderHasIt && !_decoderHasCondition)
            _context.Report(ConditionDiagnostics.Unused(attribute.Find("Decoder")!.Anchor, length));
        if (encoderHasIt)
            Join(attribute);
    }

    /// <summary>Joins the condition to the code, before the first layer of the decoder.</summary>
    public void JoinCondition()
    {
        if (_decoderHasCondition && _steps.Count == EncoderLayers)
            Join(null);
    }

    /// <summary>Joins the condition to what the layers give so far, if all that has room.</summary>
    private void Join(AttributeModel? attribute)
    {
        long channels = (long)_current.Channels + ConditionLength;
        if (channels <= int.MaxValue)
        {
            ConditionLayer layer = new(_current, ConditionLength);
            if (_context.RequireRoom(_condition!, layer.Output))
                AddPlain(layer, attribute);
            else
                RefuseLayer();
            return;
        }

        string[] lengths = [.. _current.Dimensions.Take(_current.Dimensions.Count - 1).Select(length => $"{length}"), $"{channels}"];
        _context.ReportShape(
            LayerDiagnostics.TensorTooLarge(_condition!.Anchor, _context.Layer, _condition.Kind, string.Join(" x ", lengths)));
        RefuseLayer();
    }

    /// <summary>Marks the shape as unknown for the layers after a faulty one.</summary>
    private void RefuseLayer()
    {
        _refused++;
        _context.IsShapeKnown = false;
    }

    private void AddPlain(ILayer layer, AttributeModel? attribute)
    {
        _steps.Add(new LayerStep(layer, Identity.Kind, WeightPlan.For(Identity.Kind), attribute, new([Last])));
        _current = layer.Output;
    }

    private void AddCodeLayer(LayerKind kind, AttributeModel attribute)
    {
        _context.Layer = NextLayer;
        if (Plan(kind, attribute) is { } layer)
            AddPlain(layer, attribute);
    }

    /// <summary>
    /// Restores a shape that the encoder flattened, if a layer needs an image or a sequence, finds a vector, and the lengths agree.
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
            _context.ReportShape(LayerDiagnostics.NeedsDimensions(
                attribute.Anchor, _context.Layer, attribute.Kind, kind.Dimensions, _current.ToString(), DimensionCure.Of(kind, this)));
            return false;
        }

        for (int i = _steps.Count - 1; i >= 0 && (_steps[i].Layer as IReshapable)?.WithOutput(restored) is { } layer; i--)
        {
            Replace(i, layer);
            if (!_steps[i].Layer.Input.Equals(restored))
                break;
        }

        _current = restored;
        return true;
    }
}

using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Operations;

namespace Autoencoders.Generator.Planning;

/// <summary>
/// Cuts a training step into stages: rows go forward and back on their own, and where a layer looks at all rows, they wait until each
/// has been measured.
/// </summary>
internal sealed class TrainingSchedule
{
    private readonly IReadOnlyList<LayerPlan> _layers;
    private readonly NetworkGraph _graph;
    private readonly List<TrainingStage> _stages = [];
    private readonly List<TrainingOperation> _rows = [];
    private readonly ContractionPlan? _contraction;
    private readonly bool _isCut;

    private TrainingSchedule(IReadOnlyList<LayerPlan> layers, ContractionPlan? contraction)
    {
        _layers = layers;
        _graph = new NetworkGraph(layers.Select(layer => layer.Reads));
        _contraction = contraction;
        _isCut = layers.Any(Has(PassKind.Statistics));
    }

    private IEnumerable<LayerPlan> ContractedLayers => _layers.Where(layer => _contraction is { } plan && plan.Contains(layer.Number));

    public static EquatableArray<TrainingStage> Of(IReadOnlyList<LayerPlan> layers, ContractionPlan? contraction)
    {
        TrainingSchedule schedule = new(layers, contraction);
        schedule.AddPreparation();
        schedule.AddForward();
        schedule._rows.Add(new LossOperation(layers.Count));
        schedule.AddBackward();
        schedule.EndRows();
        schedule.AddGradients();
        return schedule._stages.ToEquatableArray();
    }

    /// <summary>The operations done once after a step whose loss is finite.</summary>
    public static EquatableArray<TrainingOperation> AfterStep(IReadOnlyList<LayerPlan> layers) =>
        Each(PassKind.Use, layers.Where(Has(PassKind.Use))).Concat(Each(PassKind.Update, layers.Where(Has(PassKind.Update))))
            .ToEquatableArray();

    private static Func<LayerPlan, bool> Has(PassKind kind) => layer => layer.Find(kind) is not null;

    private static IEnumerable<TrainingOperation> Each(PassKind kind, IEnumerable<LayerPlan> layers) =>
        layers.Select(layer => new PassOperation(layer.Number, kind));

    private void AddPreparation()
    {
        TrainingOperation[] transposed = [.. Each(PassKind.Transpose, _layers.Where(layer => layer.Memory.TransposedOffset >= 0))];
        IEnumerable<TrainingOperation> norms = _contraction is { IsExact: true } ? Each(PassKind.Norms, ContractedLayers) : [];
        Add(
            _contraction is { IsExact: true } ? "PrepareWeights" : "TransposeWeights",
            StageKind.Prepare,
            [.. transposed, .. norms],
            transposed.Length > 0 ? "the weights as the backward pass reads them" : "what is told from the weights alone");
    }

    private void AddForward()
    {
        foreach (LayerPlan layer in _layers)
        {
            if (layer.Find(PassKind.Moments) is not null)
                _rows.Add(new PassOperation(layer.Number, PassKind.Moments));
            if (layer.Find(PassKind.Statistics) is not null)
            {
                EndRows();
                Add(
                    $"StatisticsOf{layer.Name}",
                    StageKind.Parameters,
                    [new PassOperation(layer.Number, PassKind.Statistics)],
                    "this part's share of the statistics of all rows, which are taken in their order");
            }

            _rows.Add(new ForwardOperation(layer.Number));
        }
    }

    private void AddBackward()
    {
        foreach (LayerPlan layer in _layers.Reverse().Where(layer => layer.Memory.Deltas is not null))
        {
            if (_contraction is { } contraction && contraction.Contains(layer.Number))
                AddContraction(contraction, layer);
            if (layer.Find(PassKind.Sums) is not null)
            {
                _rows.Add(new PassOperation(layer.Number, PassKind.Sums));
                EndRows();
                AddGradients($"GradientsOf{layer.Name}", [new PassOperation(layer.Number, PassKind.Gradients)]);
            }

            if (layer.Find(PassKind.InnerDeltas) is not null)
                _rows.Add(new PassOperation(layer.Number, PassKind.InnerDeltas));
            if (!layer.Source.IsInput && _layers[layer.Source.Id - 1] is { Memory.Deltas: not null } before)
                AddInputDeltas(layer, before);
        }
    }

    private void AddInputDeltas(LayerPlan layer, LayerPlan before)
    {
        _rows.Add(new PassOperation(layer.Number, PassKind.InputDeltas));
        _rows.AddRange(Each(PassKind.AddedDeltas, _graph.LaterReaders(before.Writes).Select(reader => _layers[reader])));
        if (layer.InputDerivative is null && before.Activation != Identity.Kind)
            _rows.Add(new DerivativeOperation(before.Number));
    }

    /// <summary>
    /// Behind the deltas of a layer, which it adds to. Those of the last layer of the encoder come first: there the tangents are made.
    /// </summary>
    private void AddContraction(ContractionPlan contraction, LayerPlan layer)
    {
        bool isLast = layer.Number == contraction.Last;
        if (contraction.IsExact)
        {
            if (isLast)
                _rows.Add(new ExactContractionOperation(layer.Number));
            return;
        }

        if (isLast)
        {
            _rows.Add(new DirectionsOperation(contraction.First));
            foreach (LayerPlan next in ContractedLayers)
            {
                _rows.Add(new PassOperation(next.Number, PassKind.Tangents));
                if (next.Activation != Identity.Kind)
                    _rows.Add(new TangentActivationOperation(next.Number));
            }

            _rows.Add(new SampledContractionOperation(layer.Number));
        }

        if (layer.Activation != Identity.Kind)
            _rows.Add(new TangentDerivativeOperation(layer.Number));
        if (contraction.DeltasOf(layer.Source) is null)
            return;
        _rows.Add(new PassOperation(layer.Number, PassKind.TangentDeltas));
        _rows.AddRange(Each(
            PassKind.AddedTangentDeltas,
            _graph.LaterReaders(layer.Source).Select(reader => _layers[reader]).Where(reader => contraction.Contains(reader.Number))));
    }

    private void AddGradients()
    {
        PassKind contracted = _contraction is { IsExact: true } ? PassKind.ContractionGradients : PassKind.TangentGradients;
        AddGradients(
            "SumGradients",
            [
                .. Each(PassKind.Gradients, _layers.Where(Has(PassKind.Gradients)).Where(layer => layer.Find(PassKind.Sums) is null)),
                .. Each(contracted, ContractedLayers.Where(Has(contracted))),
            ]);

        // Threads share penalties by weights and gradients by sums: these must be complete.
        Add(
            "AddPenalties",
            StageKind.Parameters,
            [
                .. _layers.Where(layer => layer.Penalty.HasGradient && layer.Tensors.Count > 0)
                    .Select(layer => new PenaltyOperation(layer.Number)),
            ],
            "what the weights cost, added to this part's share of the gradients");
    }

    private void AddGradients(string name, TrainingOperation[] operations) => Add(
        name, StageKind.Parameters, operations, "this part's share of gradients, each summed over the rows in their order");

    private void Add(string name, StageKind kind, TrainingOperation[] operations, string summary)
    {
        if (operations.Length > 0)
            _stages.Add(new TrainingStage(name, kind, operations.ToEquatableArray(), summary));
    }

    private void EndRows()
    {
        if (_rows.Count == 0)
            return;
        string number = _isCut ? $"{_stages.Count(stage => stage.Kind == StageKind.Rows) + 1}" : "";
        _stages.Add(new TrainingStage(
            $"Propagate{number}",
            StageKind.Rows,
            _rows.ToEquatableArray(),
            _isCut
                ? "this part's rows, as far as each goes on its own"
                : "this part's rows forward to their losses and back to the deltas of every layer",
            _rows.Contains(new ForwardOperation(1))
                ? "// Forward; the last layer stops before its activation, which the loss includes."
                : null));
        _rows.Clear();
    }
}

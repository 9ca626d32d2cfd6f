using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;

namespace Autoencoders.Generator.Planning;

/// <summary>
/// Cuts a training step into stages: rows go forward and back on their own, and where a layer looks at all rows, they wait until each
/// has been measured.
/// </summary>
internal sealed class TrainingSchedule
{
    private readonly IReadOnlyList<LayerPlan> _layers;
    private readonly List<TrainingStage> _stages = [];
    private readonly List<TrainingOperation> _rows = [];
    private readonly ContractionPlan? _contraction;
    private readonly bool _isCut;

    private TrainingSchedule(IReadOnlyList<LayerPlan> layers, ContractionPlan? contraction)
    {
        _layers = layers;
        _contraction = contraction;
        _isCut = layers.Any(layer => layer.Operator is IMeasuresRows);
    }

    public static EquatableArray<TrainingStage> Of(IReadOnlyList<LayerPlan> layers, ContractionPlan? contraction)
    {
        TrainingSchedule schedule = new(layers, contraction);
        schedule.AddPreparation();
        schedule.AddForward();
        schedule._rows.Add(new TrainingOperation(TrainingVerb.Loss, layers.Count));
        schedule.AddBackward();
        schedule.EndRows();
        schedule.AddGradients();
        return schedule._stages.ToEquatableArray();
    }

    /// <summary>The operations done once after a step whose loss is finite.</summary>
    public static EquatableArray<TrainingOperation> AfterStep(IReadOnlyList<LayerPlan> layers) => new(
    [
        .. layers.Where(layer => layer.Operator is IReportsUse).Select(layer => new TrainingOperation(TrainingVerb.CountUse, layer.Number)),
        .. layers.Where(layer => layer.Operator is IRunning).Select(layer => new TrainingOperation(TrainingVerb.Update, layer.Number)),
    ]);

    private void AddPreparation()
    {
        TrainingOperation[] operations =
        [
            .. _layers.Where(layer => layer.Operator is ITrained { TransposedLength: > 0 } && layer.Memory.TransposedOffset >= 0)
                .Select(layer => new TrainingOperation(TrainingVerb.Transpose, layer.Number)),
            .. ContractedLayers.Where(_ => _contraction!.IsExact).Select(layer => new TrainingOperation(TrainingVerb.Norms, layer.Number)),
        ];
        if (operations.Length == 0)
            return;
        string name = _contraction is { IsExact: true } ? "PrepareWeights" : "TransposeWeights";
        _stages.Add(new TrainingStage(name, StageKind.Prepare, operations.ToEquatableArray()));
    }

    private void AddForward()
    {
        foreach (LayerPlan layer in _layers)
        {
            if (layer.Operator is IBatchStatistics)
                _rows.Add(new TrainingOperation(TrainingVerb.Moments, layer.Number));
            if (layer.Operator is IMeasuresRows)
                Wait($"StatisticsOf{layer.Name}", new TrainingOperation(TrainingVerb.Statistics, layer.Number));

            _rows.Add(new TrainingOperation(TrainingVerb.Forward, layer.Number));
        }
    }

    private IEnumerable<LayerPlan> ContractedLayers => _layers.Where(layer => _contraction is { } plan && plan.Contains(layer.Number));

    private void AddBackward()
    {
        foreach (LayerPlan layer in _layers.Reverse().Where(layer => layer.Memory.Deltas is not null))
        {
            if (_contraction is { } contraction && contraction.Contains(layer.Number))
                AddContraction(contraction, layer);
            if (layer.Operator is IBatchStatistics)
            {
                _rows.Add(new TrainingOperation(TrainingVerb.Sums, layer.Number));
                Wait($"GradientsOf{layer.Name}", new TrainingOperation(TrainingVerb.Gradients, layer.Number));
            }

            if (!layer.IsFirst && _layers[layer.Number - 2] is { Memory.Deltas: not null } before)
                AddInputDeltas(layer, before);
        }
    }

    private void AddInputDeltas(LayerPlan layer, LayerPlan before)
    {
        _rows.Add(new TrainingOperation(TrainingVerb.InputDeltas, layer.Number, before.Number));
        foreach (LayerPlan end in _layers.Where(end => end.Skips == before.Number))
            _rows.Add(new TrainingOperation(TrainingVerb.Accumulate, before.Number, end.Number));
        if (layer.InputDerivative is null && before.Activation != Activations.Identity.Kind)
            _rows.Add(new TrainingOperation(TrainingVerb.Derivative, before.Number));
    }

    /// <summary>
    /// Behind the deltas of a layer, which it adds to. Those of the last layer of the encoder come first: there the tangents are made.
    /// </summary>
    private void AddContraction(ContractionPlan contraction, LayerPlan layer)
    {
        if (layer.Number == contraction.Last)
        {
            if (!contraction.IsExact)
            {
                _rows.Add(new TrainingOperation(TrainingVerb.Directions, contraction.First));
                _rows.AddRange(ContractedLayers.Select(next => new TrainingOperation(TrainingVerb.Tangents, next.Number)));
            }

            _rows.Add(new TrainingOperation(TrainingVerb.Contract, layer.Number));
        }

        if (contraction.IsExact)
            return;
        bool goesOn = layer.Number > contraction.First && contraction.Of(layer.Number - 1).Deltas is not null;
        if (goesOn || layer.Activation != Activations.Identity.Kind)
            _rows.Add(new TrainingOperation(TrainingVerb.TangentDeltas, layer.Number, goesOn ? layer.Number - 1 : 0));
        if (goesOn)
        {
            _rows.AddRange(ContractedLayers.Where(end => end.Skips == layer.Number - 1)
                .Select(end => new TrainingOperation(TrainingVerb.AccumulateTangents, layer.Number - 1, end.Number)));
        }
    }

    private void AddGradients()
    {
        TrainingOperation[] gradients =
        [
            .. _layers.Where(layer => layer.Operator is ITrained and not IBatchStatistics)
                .Select(layer => new TrainingOperation(TrainingVerb.Gradients, layer.Number)),
            .. ContractedLayers.Where(layer => layer.Operator is ITrained)
                .Select(layer => new TrainingOperation(TrainingVerb.ContractionGradients, layer.Number)),
        ];
        if (gradients.Length > 0)
            _stages.Add(new TrainingStage("SumGradients", StageKind.Parameters, gradients.ToEquatableArray()));

        // Threads share penalties by weights and gradients by sums: these must be complete.
        TrainingOperation[] penalties =
        [
            .. _layers.Where(layer => layer.Penalty.HasGradient && layer.Operator is ITrained)
                .Select(layer => new TrainingOperation(TrainingVerb.Penalty, layer.Number)),
        ];
        if (penalties.Length > 0)
            _stages.Add(new TrainingStage("AddPenalties", StageKind.Parameters, penalties.ToEquatableArray()));
    }

    private void Wait(string name, TrainingOperation operation)
    {
        EndRows();
        _stages.Add(new TrainingStage(name, StageKind.Parameters, new EquatableArray<TrainingOperation>([operation])));
    }

    private void EndRows()
    {
        if (_rows.Count == 0)
            return;
        string number = _isCut ? $"{_stages.Count(stage => stage.Kind == StageKind.Rows) + 1}" : "";
        _stages.Add(new TrainingStage($"Propagate{number}", StageKind.Rows, _rows.ToEquatableArray()));
        _rows.Clear();
    }
}

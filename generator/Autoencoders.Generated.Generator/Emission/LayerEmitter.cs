using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Operations;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the methods of layers, as far as something calls them.</summary>
internal sealed class LayerEmitter
{
    private readonly SourceWriter _writer;
    private readonly NetworkPlan _plan;
    private readonly HashSet<(int Layer, PassKind Pass)> _called = [];

    private LayerEmitter(SourceWriter writer, NetworkPlan plan)
    {
        _writer = writer;
        _plan = plan;
        foreach (LayerPlan layer in plan.Layers)
        {
            if (layer.InInference)
                AddCalls(layer, PassKind.Sample, PassKind.Forward);
            if (plan.Trains)
                AddCalls(layer, layer.TrainingForward.Kind);
        }

        if (plan.Gathers)
            AddCalls(plan.Layers[0], PassKind.Gather);
        _called.UnionWith(plan.Inference.Prepared.Select(number => (number, PassKind.Prepare)));
        _called.UnionWith(plan.Inference.Packed.Select(number => (number, PassKind.Pack)));
        AddCalls(plan.Code, PassKind.Indices, PassKind.Entries);
        IEnumerable<TrainingOperation> operations = plan.Stages.SelectMany(stage => stage.Operations).Concat(plan.AfterStep);
        _called.UnionWith(operations.OfType<PassOperation>().Select(operation => (operation.Layer, operation.Kind)));
    }

    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        LayerEmitter emitter = new(writer, plan);
        foreach (LayerPlan layer in plan.Layers.Where(layer => plan.Trains || !layer.Operator.Is(LayerTraits.TrainingOnly)))
            emitter.Emit(layer);
    }

    private void AddCalls(LayerPlan layer, params PassKind[] passes) => _called.UnionWith(passes.Select(pass => (layer.Number, pass)));

    private void Emit(LayerPlan layer)
    {
        ILayer kind = layer.Operator;
        string activation = kind.Is(LayerTraits.Activates) ? $", {layer.Activation.Word}" : "";
        string parameters = layer.ParameterCount == 0
            ? ""
            : $"; parameters {layer.ParameterOffset} to {layer.ParameterOffset + layer.ParameterCount - 1}";
        _writer.Line($"// Layer {layer.Number}, {layer.Name}: {kind.Describe(layer.Reads)}, {kind.Input} -> {kind.Output}{activation}{parameters}");
        _writer.Line();
        foreach (Pass pass in layer.Passes.Where(pass => _called.Contains((layer.Number, pass.Kind))))
        {
            pass.Declare(_writer);
            if (!pass.HasMethod)
                continue;
            pass.Write(_writer, layer, _plan.Giver(layer.Source));
            _writer.Line();
        }
    }
}

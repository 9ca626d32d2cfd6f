using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Operations;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>
/// Prints the layers that a method of inference runs: each of them, or a call of the method that encodes and each layer behind the code.
/// </summary>
internal sealed class LayerRun
{
    /// <summary>The multiply-adds of a sample from which on a further call takes no measurable part of its time.</summary>
    private const long LeastWork = 4096;

    private readonly NetworkPlan _plan;
    private readonly LayerPlan[] _encoder;
    private readonly LayerPlan[] _layers;
    private readonly bool _callsEncoder;

    private LayerRun(NetworkPlan plan, LayerPlan[] layers, bool mayCall)
    {
        _plan = plan;
        _encoder = [.. plan.Encoder];
        _callsEncoder = mayCall && !plan.PassesCode && layers[0] == _encoder[0] && layers.Length > _encoder.Length;
        _layers = _callsEncoder ? [.. layers.Skip(_encoder.Length)] : layers;
    }

    /// <summary>The layers for one sample.</summary>
    public static LayerRun OfSample(NetworkPlan plan, LayerPlan[] layers) =>
        new(plan, layers, plan.Layers.Sum(layer => layer.Operator.MultiplyAdds) >= LeastWork);

    /// <summary>The layers for a block of rows.</summary>
    public static LayerRun OfBlock(NetworkPlan plan, LayerPlan[] layers) => new(plan, layers, mayCall: true);

    /// <summary>The layers whose outputs need memory of the method, and the last one.</summary>
    public IEnumerable<LayerPlan> Kept => _callsEncoder ? _layers.Prepend(Code) : _layers;

    /// <summary>The names and widths of the same without the last one, unless its outputs are not yet those of the method.</summary>
    public IEnumerable<(string Name, int Width)> Buffered
    {
        get
        {
            LayerPlan last = _layers[_layers.Length - 1];
            IEnumerable<(string, int)> values = Kept.Where(layer => layer != last).Select(layer => (layer.Variable, layer.Outputs));
            return _plan.GivesColumns(last) ? values.Append((OutputCall.Sums, last.Outputs)) : values;
        }
    }

    private LayerPlan Code => _encoder[_encoder.Length - 1];

    /// <summary>Prints the calls; the last layer stops before its activation where the loss includes it.</summary>
    public void Emit(SourceWriter writer, string source, string target, string? rows, bool endsInLoss)
    {
        if (_callsEncoder)
        {
            string[] condition = new Condition(_plan, _encoder, rows is not null).Passed, count = rows is null ? [] : [rows];
            writer.Call(
                rows is null ? "Encode" : "EncodeBatch",
                ["ref parameters", $"ref {source}", .. condition, $"ref {Code.Variable}", .. count]);
            source = Code.Variable;
        }

        LayerCalls.Emit(writer, _plan, _layers, source, target, rows, endsInLoss);
    }
}

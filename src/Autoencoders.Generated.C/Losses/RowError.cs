using System.Collections.Immutable;
using Autoencoders.C.Activations;
using Autoencoders.C.Layers;
using Autoencoders.C.Text;

namespace Autoencoders.C.Losses;

/// <summary>
/// The statements behind the last layer: the activations of the heads, the error as the weighted sum of their losses, and the score of a
/// detector.
/// </summary>
internal sealed class RowError(SourceFile file, NetworkDescription network)
{
    private readonly bool _isMasked = network.Layers.Any(layer => layer.Kind == LayerKinds.Missing);

    /// <summary>The activation of the output.</summary>
    public IEnumerable<string> Activations(string values) =>
        network.Heads.SelectMany(head => Activate(head, At(values, head)));

    /// <summary>Adds the loss of each head to <c>error</c>; values are those before the activation.</summary>
    public IEnumerable<string> Errors(string values, string targets)
    {
        foreach (HeadDescription head in network.Heads)
        {
            LossSource loss = LossCatalog.Find(head.Loss);
            string output = At(values, head), target = At(targets, head), count = CNumber.Of(head.Columns);
            if (!loss.ReadsSums)
            {
                foreach (string statement in Activate(head, output))
                    yield return statement;
            }

            CFunction function = _isMasked && loss.MaskedError is { } masked ? masked : loss.Error;
            string value = file.Call(function, [output, target, count, .. Channels(loss, head)]);
            yield return $"error += {(head.Weight == 1f ? "" : $"{CNumber.Of(head.Weight)} * ")}{value};";
        }
    }

    /// <summary>Turns <c>error</c> into a score: infinite for a row that a loss is not defined for.</summary>
    public IEnumerable<string> Score(string targets)
    {
        bool isBounded = true;
        foreach (HeadDescription head in network.Heads)
        {
            LossSource loss = LossCatalog.Find(head.Loss);
            if (loss.IsOutside is not { } isOutside)
                continue;
            isBounded = false;
            yield return $"if ({file.Call(isOutside, [At(targets, head), CNumber.Of(head.Columns), .. Channels(loss, head)])})";
            yield return "    return INFINITY;";
        }

        string[] least = [.. network.Heads.Where(head => LossCatalog.Find(head.Loss).Least is not null).Select(head => Least(head, targets))];
        if (least.Length > 0)
            yield return $"error = (float)((double)error - {(least.Length == 1 ? least[0] : $"({string.Join(" + ", least)})")});";
        yield return isBounded ? "return error;" : "return error == -INFINITY ? INFINITY : error;";
    }

    private string Least(HeadDescription head, string targets)
    {
        string value = file.Call(LossCatalog.Find(head.Loss).Least!, At(targets, head), CNumber.Of(head.Columns));
        return head.Weight == 1f ? value : $"{CNumber.Of((double)head.Weight)} * {value}";
    }

    private IEnumerable<string> Activate(HeadDescription head, string values)
    {
        ImmutableArray<int> shape = network.DeclaresHeads ? [head.Columns] : [head.Columns / network.Input[^1], network.Input[^1]];
        return ActivationCatalog.Calls(file, head.Activation, head.ActivationParameter, values, shape);
    }

    private string[] Channels(LossSource loss, HeadDescription head) =>
        loss.HasPositions ? [CNumber.Of(network.DeclaresHeads ? head.Columns : network.Input[^1])] : [];

    private static string At(string values, HeadDescription head) => head.Start == 0 ? values : $"{values} + {CNumber.Of(head.Start)}";
}

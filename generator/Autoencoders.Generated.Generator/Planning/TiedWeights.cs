using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>
/// Gives the tied layers of a written decoder the weights of the encoder layers that they mirror: the first of its layers that can be tied
/// mirrors the last such layer of the encoder, whatever lies between them.
/// </summary>
internal static class TiedWeights
{
    public static void Resolve(LayerSequence sequence, PlanningContext context)
    {
        int[] tieable = [.. Enumerable.Range(0, sequence.Steps.Count).Where(i => sequence.Steps[i].Layer is ITieable)];
        int inEncoder = tieable.Count(i => i < sequence.EncoderLayers);
        for (int place = 0; place < tieable.Length; place++)
        {
            int index = tieable[place], mirror = (2 * inEncoder) - 1 - place;
            if (sequence.Steps[index].Written?.Find("Tied") is not { Value: true } tied)
                continue;

            var layer = (ITieable)sequence.Steps[index].Layer;
            ILayer? source = place >= inEncoder && mirror >= 0 ? sequence.Steps[tieable[mirror]].Layer : null;
            ILayer? resolved = source is null ? null : layer.TieTo(source, tieable[mirror] + 1);
            if (resolved is null)
            {
                // One layer too many or too few gives every layer another mirror image.
                FixInfo? fix = source is not null && source.Output == layer.Input
                    ? WidthFix.Of([sequence.Steps[index]], Shape.Vector(source.Input.Length))
                    : null;
                context.Report(
                    LayerDiagnostics.TiedWithoutMirror(tied.Anchor, index + 1, layer.Input.Length, layer.Output.Length) with { Fix = fix });
                return;
            }

            sequence.Replace(index, resolved);
        }
    }
}

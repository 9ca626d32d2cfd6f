using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>Gives the tied layers of a written decoder the weights of the encoder layers that they mirror.</summary>
internal static class TiedWeights
{
    public static void Resolve(LayerSequence sequence, PlanningContext context)
    {
        for (int i = 0; i < sequence.Steps.Count; i++)
        {
            if (sequence.Steps[i] is not { Written: { } written, Layer: ITieable layer } || written.Find("Tied") is not { Value: true } tied)
                continue;

            int mirror = sequence.Steps.Count - 1 - i;
            ILayer? resolved = i >= sequence.EncoderLayers && mirror < sequence.EncoderLayers
                ? layer.TieTo(sequence.Steps[mirror].Layer, mirror + 1)
                : null;
            if (resolved is null)
                context.Report(LayerDiagnostics.TiedWithoutMirror(tied.Anchor, i + 1, layer.Input.Length, layer.Output.Length));
            else
                sequence.Replace(i, resolved);
        }
    }
}

using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The rules of an encoder that is contracted.</summary>
internal static class ContractionRules
{
    public static bool Hold(NetworkModel network, LayerSequence sequence, PlanningContext context)
    {
        if (sequence.Contraction is not { } contraction)
            return true;
        ContractionPath path = new(sequence);
        for (int i = path.First; i < path.End; i++)
            RequireTangents(network, sequence, i, context);
        RequireProbes(sequence, path, contraction, context);
        return !context.HasErrors;
    }

    private static void RequireTangents(NetworkModel network, LayerSequence sequence, int index, PlanningContext context)
    {
        LayerStep step = sequence.Steps[index];
        AttributeModel written = step.Written!;
        if (!step.Layer.Is(LayerTraits.Linear))
        {
            context.Report(ContractionDiagnostics.LayerNotContracted(written.Anchor, index + 1, written.Kind));
        }
        else if (step.Activation.IsRowwise)
        {
            string place = index == sequence.EncoderLayers - 1 ? "Code" : "Hidden";
            ArgumentModel? named = written.Find("activation") ?? network.Options.Find(place);
            context.Report(ContractionDiagnostics.ActivationNotContracted(
                named?.Anchor ?? written.Anchor, index + 1, step.Activation.Member));
        }
    }

    /// <summary>Probes estimate what is not exact, and a training step holds all of a row.</summary>
    private static void RequireProbes(LayerSequence sequence, ContractionPath path, Contraction contraction, PlanningContext context)
    {
        if (contraction.Written.Find("Probes") is not { } probes)
            return;
        if (path.IsExact)
        {
            context.Report(LayerDiagnostics.ArgumentWithoutEffect(
                probes.Anchor, contraction.Written.Kind, probes.Name, "an encoder of several layers"));
            return;
        }

        const int ValuesOfALayer = 3;
        IEnumerable<LayerStep> steps = sequence.Steps.Skip(path.First).Take(path.End - path.First);
        long values = sequence.Input.LongLength + steps.Sum(step => ValuesOfALayer * step.Layer.Output.LongLength);
        int most = (int)(MemoryRules.MostRowValues / values);
        if (contraction.Probes < 1 || contraction.Probes > most)
        {
            context.Report(LayerDiagnostics.NumberOutOfRange(
                probes.Anchor, contraction.Written.Kind, probes.Name, $"{contraction.Probes}", $"1 to {most}"));
        }
    }
}

using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The rule that a network ends in the shape in which it began.</summary>
internal static class EndRules
{
    public static bool Hold(NetworkModel network, LayerSequence sequence, PlanningContext context)
    {
        LayerStep last = sequence.Steps[sequence.Steps.Count - 1];
        Shape input = sequence.Wanted, output = last.Layer.Output;
        Anchor anchor = last.Size ?? network.Options.Anchor;
        if (sequence.Table is not null && output != input)
        {
            context.Report(ColumnRules.EndsElsewhere(anchor, sequence, last) with { Fix = FixOf(sequence, input) });
            return false;
        }

        if (output.Length != input.Length && output.IsVector)
            context.Report(LongerOrShorter(anchor, sequence, last));
        else if (output.Length != input.Length || (output != input && !output.IsVector && !input.IsVector))
            context.Report(OfOtherShape(anchor, sequence, output));
        return !context.HasErrors;
    }

    private static DiagnosticInfo LongerOrShorter(Anchor anchor, LayerSequence sequence, LayerStep last)
    {
        Shape input = sequence.Input, output = last.Layer.Output;
        bool givesLast = last.Layer.Is(LayerTraits.GivesLast) && last.Layer.Input.Positions == input.Positions;
        string cure = !givesLast ? $"write {input.Length} instead of {output.Length} or add [Dense({input.Length})] as the last layer"
            : output.Length == input.Channels ? "write ReturnSequences = true in it"
            : $"write ReturnSequences = true in it and add [Conv1D({input.Channels}, 1)] as the last layer";
        return NetworkDiagnostics.DecoderEndsElsewhere(anchor, sequence.Steps.Count, output.Length, input.Length, cure) with
        {
            Fix = givesLast ? null : FixOf(sequence, Shape.Vector(input.Length)),
        };
    }

    private static DiagnosticInfo OfOtherShape(Anchor anchor, LayerSequence sequence, Shape output)
    {
        Shape input = sequence.Input;
        FixInfo? fix = FixOf(sequence, input);
        string cure = $"change the decoder's filters, strides, padding or upsampling so that it gives {input}";
        if (output.WithChannels(input.Channels) == input)
        {
            string added = $"add [Conv{input.Dimensions.Count - 1}D({input.Channels}, 1)] as the last layer";
            cure = fix is null ? added : $"write {input.Channels} instead of {output.Channels} or {added}";
        }
        else if (output.Channels == input.Channels && FindRepeated(sequence, output) is { } repeated)
        {
            anchor = repeated.Length.Anchor;
            fix = new FixInfo(anchor, $"{input.Positions}");
            cure = $"write {input.Positions} instead of {output.Positions} in layer {repeated.Number} ({repeated.Kind})";
        }

        return LayerDiagnostics.DecoderEndsInOtherShape(anchor, sequence.Steps.Count, $"{output}", $"{input}", cure) with { Fix = fix };
    }

    /// <summary>The layer of the decoder that gives a vector as many positions as the output has, with the argument that says so.</summary>
    private static (int Number, string Kind, ArgumentModel Length)? FindRepeated(LayerSequence sequence, Shape output)
    {
        for (int i = sequence.Steps.Count - 1; i >= sequence.EncoderLayers; i--)
        {
            LayerStep step = sequence.Steps[i];
            if (step.Layer.Input.IsVector && step.Written?.Find("length") is { } length && step.Layer.Output.Positions == output.Positions)
                return (i + 1, step.Written.Kind, length);
        }

        return null;
    }

    private static FixInfo? FixOf(LayerSequence sequence, Shape wanted) =>
        WidthFix.Of(sequence.Steps.Skip(sequence.EncoderLayers), wanted);
}

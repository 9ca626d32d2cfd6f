using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The rules of skip connections in a complete network.</summary>
internal static class SkipRules
{
    public static bool Hold(LayerSequence sequence, PlanningContext context)
    {
        // One mistake, such as a layer too few, can leave several unread.
        if (sequence.Skips.Unread.Select(unread => unread.Written).FirstOrDefault() is { } written)
            context.Report(SkipDiagnostics.Unread(written.Anchor, written.Arguments[0].Text));
        else if (sequence.CodeBringsMembers && sequence.PassesCode)
            ReportPassedCode(sequence, context);
        return !context.HasErrors;
    }

    /// <summary>Codes with members of their own decode a code alone.</summary>
    private static void ReportPassedCode(LayerSequence sequence, PlanningContext context)
    {
        int index = sequence.Steps.Skip(sequence.EncoderLayers).TakeWhile(step => !sequence.ReadsPastCode(step)).Count();
        LayerStep reader = sequence.Steps[sequence.EncoderLayers + index];
        Anchor code = sequence.Steps[sequence.EncoderLayers - 1].Written!.Anchor;
        context.Report(SkipDiagnostics.CodePassed(
            reader.Written?.Arguments[0].Anchor ?? code,
            sequence.EncoderLayers + index + 1,
            reader.Layer.Describe(reader.Reads),
            sequence.Steps[sequence.EncoderLayers - 1].Written!.Kind));
    }
}

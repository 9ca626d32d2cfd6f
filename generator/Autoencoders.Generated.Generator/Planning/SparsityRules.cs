using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The rules of sparse codes.</summary>
internal static class SparsityRules
{
    /// <summary>The one argument of several that is written; null where there are fewer or more, which is reported.</summary>
    public static string? ReadOnly(AttributeModel written, PlanningContext context, params string[] names)
    {
        ArgumentModel[] found = [.. written.Arguments.Where(argument => names.Contains(argument.Name))];
        if (found.Length == 1)
            return found[0].Name;
        Anchor anchor = found.Length == 0 ? written.Anchor : found[1].Anchor;
        context.Report(SparsityDiagnostics.SparsityNotSingle(anchor, written.Kind, found.Select(argument => argument.Name), names));
        return null;
    }

    /// <summary>Reports an argument that belongs to another one, which is not written.</summary>
    public static void RequireToCount(AttributeModel written, string name, string owner, PlanningContext context)
    {
        if (written.Find(name) is { } argument)
            context.Report(LayerDiagnostics.ArgumentWithoutEffect(argument.Anchor, written.Kind, name, owner));
    }

    /// <summary>The number of units that stay active, at most all of them; null if the number is invalid, which is reported.</summary>
    public static int? ReadActive(AttributeModel written, string name, Shape input, PlanningContext context)
    {
        if (context.ReadSize(written, name) is not { } active)
            return null;
        if (active <= input.Channels)
            return active;
        context.ReportShape(SparsityDiagnostics.MoreActiveThanUnits(written.Find(name)!.Anchor, written.Kind, active, input.Channels));
        return null;
    }

    /// <summary>Rates are values between 0 and 1: the last activation before the code must give such.</summary>
    public static bool HaveRates(LayerSequence sequence, PlanningContext context)
    {
        LayerStep code = sequence.Steps[sequence.EncoderLayers - 1];
        if (!code.Layer.Is(LayerTraits.ReadsRates))
            return true;

        int made = sequence.EncoderLayers - 2;
        while (made >= 0 && !sequence.Steps[made].Layer.Is(LayerTraits.Activates))
            made--;
        ActivationKind activation = made < 0 ? Identity.Kind : sequence.Steps[made].Activation;
        if (activation is { IsNonNegative: true, IsAtMostOne: true })
            return true;

        ArgumentModel? argument = (made < 0 ? null : sequence.Steps[made].Written?.Find("activation")) ?? code.Written!.Find("TargetRate");
        Anchor anchor = argument?.Anchor ?? code.Written!.Anchor;
        context.Report(SparsityDiagnostics.CodeHasNoRates(anchor, code.Written!.Kind, made + 1, activation.Member));
        return false;
    }
}

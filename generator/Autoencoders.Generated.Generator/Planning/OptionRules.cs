using Autoencoders.Generator.Codes;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The rule that a default on the class must apply to at least one layer.</summary>
internal static class OptionRules
{
    public static bool Hold(
        NetworkModel network, IReadOnlyList<AttributeModel> written, LayerSequence sequence, PlanningContext context)
    {
        if (!sequence.IsMirrored)
        {
            Refuse(network.Options.Find("Output"), "a mirrored decoder");
            Refuse(network.Options.Find("Tied") is { Value: true } tied ? tied : null, "a mirrored decoder");
        }

        if (!TakesActivation(written.First(attribute => CodeCatalog.Find(attribute.Kind) is not null)))
            Refuse(network.Options.Find("Code"), "a layer of the code that names no activation");
        return !context.HasErrors;

        void Refuse(ArgumentModel? argument, string owner)
        {
            if (argument is not null)
                context.Report(LayerDiagnostics.ArgumentWithoutEffect(argument.Anchor, network.Options.Kind, argument.Name, owner));
        }
    }

    private static bool TakesActivation(AttributeModel code) =>
        CodeCatalog.Find(code.Kind) is { Activates: true } kind && kind.AddsLayer(code) && code.Find("activation") is null;
}

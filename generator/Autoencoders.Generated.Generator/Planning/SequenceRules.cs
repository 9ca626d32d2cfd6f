using Autoencoders.Generator.Codes;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The rules of the list of layer attributes, checked before any of them is read.</summary>
internal static class SequenceRules
{
    public static bool HasInputAndCode(string type, IReadOnlyList<AttributeModel> written, PlanningContext context)
    {
        if (written.Count == 0)
            return Report(NetworkDiagnostics.NoLayers(Anchor.Class, type));

        int[] inputs = Places(attribute => attribute.Kind == "Input");
        if (inputs.Length == 0)
            return Report(NetworkDiagnostics.NoInput(Anchor.Class, type, written.Count));
        if (inputs[0] > 0)
            return Report(NetworkDiagnostics.InputNotFirst(written[inputs[0]].Anchor, inputs[0] + 1, written.Count));

        int[] codes = Places(attribute => CodeCatalog.Find(attribute.Kind) is not null);
        return codes.Length switch
        {
            0 => Report(NetworkDiagnostics.NoCode(Anchor.Class, type, written.Count)),
            1 => CorruptionRules.StandsBehindInput(written, context),
            _ => Report(NetworkDiagnostics.SecondCode(written[codes[1]].Anchor, codes[1], codes[0])),
        };

        int[] Places(Func<AttributeModel, bool> isWanted) =>
            [.. Enumerable.Range(0, written.Count).Where(place => isWanted(written[place]))];

        bool Report(DiagnosticInfo error)
        {
            context.Report(error);
            return false;
        }
    }
}

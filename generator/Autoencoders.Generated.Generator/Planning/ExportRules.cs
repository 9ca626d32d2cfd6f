using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The rules of a network that is exported as C functions.</summary>
internal static class ExportRules
{
    /// <summary>The network with its exports; null where they can't be written, which is then reported.</summary>
    public static NetworkPlan? Export(NetworkModel network, NetworkPlan plan, PlanningContext context)
    {
        if (network.Exports is not { } written)
            return plan;
        ArgumentModel argument = written.Find("prefix")!;
        if (argument.Value is not string prefix || !IsPrefix(prefix))
        {
            context.Report(ExportDiagnostics.NoIdentifier(argument.Anchor, argument.Text));
            return null;
        }

        bool wantsDetector = written.Find("Detector") is { Value: true };
        if (wantsDetector && plan.PassesCode)
        {
            Anchor anchor = written.Find("Detector")!.Anchor;
            context.Report(LayerDiagnostics.ArgumentWithoutEffect(anchor, written.Kind, "Detector", "a code that tells the reconstruction"));
            return null;
        }

        return plan with { Exports = new ExportPlan(prefix, wantsDetector) };
    }

    /// <summary>The prefix that a class writes, as other prefixes compare with it: files and constants of C differ by more than case.</summary>
    public static string Key(string prefix) => prefix.Replace("_", "").ToLowerInvariant();

    /// <summary>Names that begin with an underscore are the compiler's own in C.</summary>
    private static bool IsPrefix(string text) => text.Length > 0 && IsLetter(text[0]) && text.All(letter => IsLetter(letter) || IsDigit(letter) || letter == '_');

    private static bool IsLetter(char letter) => letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z';

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
}

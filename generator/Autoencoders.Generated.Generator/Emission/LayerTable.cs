using System.Globalization;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>The table of layers that an editor shows on hover.</summary>
internal static class LayerTable
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        writer.Lines(
            "/// <remarks>",
            "/// <list type=\"table\">",
            "/// <listheader><term>Layer</term><description>",
            "/// kind: inputs → outputs, activation, parameters, multiply-adds a sample",
            "/// </description></listheader>");
        foreach (LayerPlan layer in plan.Layers)
        {
            string activation = layer.Operator.Is(LayerTraits.Activates) ? $", {layer.Activation.Word}" : "";
            EmitItem(
                writer,
                $"{layer.Number} {layer.Name}",
                $"{layer.Operator.Describe(layer.Reads)}: {layer.Operator.Input} → {layer.Operator.Output}{activation}",
                layer.ParameterCount,
                layer.Operator.MultiplyAdds);
        }

        EmitItem(
            writer,
            "all",
            $"{plan.Input} → {plan.Code.Operator.Output} → {plan.Last.Operator.Output}",
            plan.ParameterCount,
            plan.Layers.Sum(layer => layer.Operator.MultiplyAdds));
        writer.Lines(
        [
            "/// </list>",
            .. Losses(plan).Select(line => $"/// {Escape(line)}"),
            "/// </remarks>"
        ]);
    }

    private static void EmitItem(SourceWriter writer, string term, string what, long parameters, long multiplyAdds) => writer.Lines(
        $"/// <item><term>{term}</term><description>"
        + $"{what}, {Grouped(parameters)} parameters, {Grouped(multiplyAdds)} multiply-adds</description></item>");

    private static string[] Losses(NetworkPlan plan) => plan.HasHeads
        ? ["Loss: the sum over heads.", .. plan.Heads.Select(head => HeadEmitter.Describe(head) + "."), .. Likelihood(plan)]
        : [string.Join(" ", [$"Loss: {plan.OnlyHead.Loss.Formula}.", .. Likelihood(plan)])];

    private static string[] Likelihood(NetworkPlan plan) => plan.IsVariational
        ? [$"Training minimizes the negative evidence lower bound, with the likelihood of {plan.LikelihoodDescription}."]
        : [];

    private static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;");
}

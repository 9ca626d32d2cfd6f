using System.Globalization;
using Autoencoders.Generator.Infrastructure;
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
            "/// <listheader><term>Layer</term><description>kind: inputs → outputs, activation, parameters, multiply-adds a sample</description></listheader>");
        foreach (LayerPlan layer in plan.Layers)
        {
            writer.Line(
                $"/// <item><term>{layer.Number} {layer.Name}</term><description>{layer.Operator.Words}: {layer.Operator.Input} → {layer.Operator.Output}, {layer.Activation.Word}, {Grouped(layer.ParameterCount)} parameters, {Grouped(layer.Operator.MultiplyAdds)} multiply-adds</description></item>");
        }

        writer.Lines(
            $"/// <item><term>all</term><description>{plan.Input} → {plan.Code.Operator.Output} → {plan.Last.Operator.Output}, {Grouped(plan.ParameterCount)} parameters, {Grouped(plan.Layers.Sum(layer => layer.Operator.MultiplyAdds))} multiply-adds</description></item>",
            "/// </list>",
            $"/// Loss: {Escape(plan.Loss.Formula)}.",
            "/// </remarks>");
    }

    private static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;");
}

using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>
/// Prints the description that programs read: a statement for each layer, in a class of its own, which NativeAOT leaves out of programs
/// that never ask.
/// </summary>
internal static class DescriptionEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        writer.Lines("", $"/// <summary>The layers of {plan.Type.Name} as data, made when somebody asks.</summary>");
        using (writer.Open($"file static class {GeneratedNames.DescriptionClass(plan)}"))
        {
            writer.Lines("public static NetworkDescription Value { get; } = Make();", "");
            using (writer.Open("private static NetworkDescription Make()"))
            {
                writer.Line($"NetworkDescriptionBuilder network = new(Loss.{plan.Heads[0].Loss.Name}, {Sizes(plan.Input)});");
                if (plan.ConditionLength > 0)
                    writer.Line($"network.Condition({plan.ConditionLength});");
                if (plan.Table is not null)
                    writer.Line($"network.Columns({GeneratedNames.MathematicsClass(plan)}.Columns);");
                if (plan.Terms.Any())
                    writer.Line($"network.LossTerms({GeneratedNames.MathematicsClass(plan)}.LossTerms);");
                foreach (LayerPlan layer in plan.Layers)
                {
                    writer.Chain($"network.Layer({Text(layer.Name)}, {Kind(layer)}, {Sizes(layer.Operator.Output)})", [.. Calls(layer)]);
                    if (layer.Number == plan.EncoderLayers)
                        writer.Line($"network.Code({string.Join(", ", CodeFacts(plan).Prepend(Text(plan.CodeKind)))});");
                }

                foreach (HeadPlan head in plan.Heads.Where(head => head.IsDeclared))
                    writer.Line($"network.Head({Head(head)});");
                writer.Line($"return network.Build({GeneratedNames.MathematicsClass(plan)}.Tensors);");
            }
        }
    }

    private static string Head(HeadPlan head) =>
        $"{head.Shape.Length}, Loss.{head.Loss.Name}, {SourceWriter.Literal(head.Weight)}, "
        + $"Activation.{head.Activation.Member}{Parameter(head.Activation)}";

    private static string Kind(LayerPlan layer) => $"{Text(layer.Operator.Word)}, {layer.Operator.MultiplyAdds}";

    private static IEnumerable<string> Calls(LayerPlan layer)
    {
        foreach (Value value in layer.Reads.Skip(1))
            yield return $".AlsoReads({value.Id})";
        foreach (Fact fact in layer.Operator.Facts)
            yield return $".Fact({Text(fact.Name)}, {fact.Value})";
        if (layer.Activation != Identity.Kind)
            yield return $".Activation(Activation.{layer.Activation.Member}{Parameter(layer.Activation)})";
        if (layer.Tensors.Count > 0)
            yield return $".Trains({Names(layer, layer.Tensors)})";
        if (layer.Buffers.Count > 0)
            yield return $".Measures({Names(layer, layer.Buffers)})";
        if (layer.Operator.Is(LayerTraits.TrainingOnly))
            yield return ".TrainingOnly()";
    }

    private static IEnumerable<string> CodeFacts(NetworkPlan plan) => plan.Contraction is not { } contraction ? [] :
    [
        $"new LayerFact(\"weight\", {SourceWriter.Literal(contraction.Weight)})",
        $"new LayerFact(\"probes\", {contraction.Probes})",
    ];

    private static string Parameter(ActivationKind activation) =>
        activation.Parameter is null ? "" : $", {SourceWriter.Literal(activation.Value)}";

    private static string Names(LayerPlan layer, IEnumerable<TensorPlan> tensors) =>
        string.Join(", ", tensors.Select(tensor => Text(tensor.Name)).Prepend(Text(layer.Module)));

    private static string Sizes(Shape shape) => string.Join(", ", shape.Dimensions.Select(length => $"{length}"));

    private static string Text(string text) => SourceWriter.Literal(text);
}

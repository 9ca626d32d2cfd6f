using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>The member that calls all entry points of the mathematics, so that they are compiled before their time matters.</summary>
internal static class WarmUpFeature
{
    private const string Rows = "global::Autoencoders.Kernels.ThrowawayRows";

    public static Feature Row { get; } = new(
        Feature.Always,
        new EntryPoint(
            "WarmUp",
            "Runs every member of inference on throw-away values, so that all of it is compiled before its time matters.\n"
            + "Changes nothing; safe from many threads. Allocates, other than what it calls.")
        {
            Body = EmitBody,
        });

    private static void EmitBody(SourceWriter writer, NetworkPlan plan, string header)
    {
        string condition = plan.ConditionLength > 0 ? "ConditionLength" : "0";
        using (writer.Open(header))
        using (writer.Open($"foreach (int count in {Rows}.Counts)"))
        {
            writer.Line($"var rows = new {Rows}(count, InputLength, CodeLength, {condition});");
            foreach (Feature feature in FeatureCatalog.Of(plan))
            {
                writer.Lines(feature.Trials);
                foreach (EntryPoint entry in feature.Members.OfType<EntryPoint>().Where(entry => entry.IsMathematics && entry.Exists(plan)))
                    writer.Line($"{entry.Name}({string.Join(", ", entry.Of(plan).Select(Trial))});");
                if (feature == InferenceFeature.Row && plan.Trains)
                    writer.Line($"(({TrainingFeature.Of(plan)})this).EvaluateBatch(rows.Inputs, rows.Conditions, rows.NumbersTarget);");
            }
        }
    }

    private static string Trial(Parameter parameter)
    {
        if (parameter.Trial.Length > 0)
            return parameter.Trial;
        string name = char.ToUpperInvariant(parameter.Name[0]) + parameter.Name.Substring(1);
        return $"rows.{name}{(parameter.Type.IsTarget ? "Target" : "")}";
    }
}

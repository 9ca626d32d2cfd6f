using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>The facts about a network that the library reads, and its whole state.</summary>
internal static class FactFeature
{
    private const string Library = "global::Autoencoders";

    public static Feature Row { get; } = new(
        Feature.Always,
        Fact("int", "InputLength", _ => "InputLength"),
        Fact("int", "CodeLength", _ => "CodeLength"),
        Fact("int", "ParameterCount", _ => "ParameterCount"),
        Fact("long", "MultiplyAdds", plan => $"{plan.Layers.Sum(layer => layer.Operator.MultiplyAdds)}"),
        Fact("string", "Architecture", _ => "Architecture"),
        Declaration.Explicit(plan =>
            [$"static {Library}.NetworkDescription {Of(plan)}.Description =>", $"    {GeneratedNames.Description(plan)}.Value;"]),
        Declaration.Explicit(plan =>
        [
            $"static global::System.ReadOnlySpan<{Library}.TensorLayout> {Of(plan)}.Tensors =>",
            $"    {GeneratedNames.Mathematics(plan)}.Tensors;",
        ]),
        Declaration.Explicit(plan => [$"static {plan.Type.Name} {Of(plan)}.Create(int seed) => new {plan.Type.Name}(seed);"]),
        Fact("int", "ConditionLength", _ => "ConditionLength", plan => plan.ConditionLength > 0),
        Fact("bool", "AcceptsMissing", _ => "true", plan => plan.AcceptsMissing),
        Fact(
            $"{Library}.LossDomain",
            "LossDomain",
            plan => plan.HasHeads
                ? $"{GeneratedNames.Mathematics(plan)}.Domain"
                : plan.Gathers ? $"{Library}.LossDomain.{plan.OnlyHead.Loss.SparseKernel!.Value.Domain}"
                : $"{Library}.LossDomain.{plan.OnlyHead.Domain}",
            plan => plan.HasDomain),
        new Declaration((writer, plan) =>
            StateFeature.EmitProperty(writer, plan, $"global::System.Span<float> {Of(plan)}.State", "_parameters.Span")));

    private static Declaration Fact(
        string type, string name, Func<NetworkPlan, string> value, Func<NetworkPlan, bool>? when = null) =>
        Declaration.Explicit(plan => [$"static {type} {Of(plan)}.{name} => {value(plan)};"], when);

    private static string Of(NetworkPlan plan) => $"{Library}.INetwork<{plan.Type.Name}>";
}

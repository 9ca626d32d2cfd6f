using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>Encoding and reconstruction of one sparse row.</summary>
internal static class SparseFeature
{
    private const string Mistake = "The row is not a sparse row, a span has another length, or two overlap.";

    private static readonly Parameter
        s_columns = new("columns", ParameterType.IndexSource)
        {
            IsOfAnyLength = true,
            Meaning = $"The columns of the values that are not 0, ascending, each below {Constant.InputLength.Reference}.",
            Check = plan => $"SparseRow.Require(columns, values, {plan.Input.Length});",
            Trial = "column",
        },
        s_values = new("values", ParameterType.Source)
        {
            IsOfAnyLength = true,
            Meaning = "These values; empty where all are 1.",
            Trial = "default",
        };

    public static EntryPoint Encode { get; } = new(
        "Encode", "Encodes one sparse row", s_columns, s_values, new Parameter("code", ParameterType.Target, Constant.CodeLength))
    {
        Mistake = Mistake,
    };

    public static EntryPoint Reconstruct { get; } = new(
        "Reconstruct",
        "Encodes and decodes one sparse row, which gives each column its probability",
        s_columns,
        s_values,
        Parameter.Reconstruction)
    {
        Mistake = Mistake,
    };

    public static Feature Row { get; } = new(
        plan => plan.Gathers,
        Encode,
        Reconstruct,
        Declaration.Explicit(
            plan => [$"static int {TrainingFeature.Of(plan)}.GatheredUnits => {plan.Layers[0].Outputs};"], plan => plan.Trains))
    {
        Contract = new Contract("ISparseAutoencoder", Extends: "IAutoencoder"),
        WriteRuns = SparseMath.Emit,
        Trials = ["global::System.ReadOnlySpan<int> column = new int[1];"],
    };
}

using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the member of the user's class that runs all others of inference, so that they are compiled before they count.</summary>
internal static class WarmUpShell
{
    private const string Rows = "global::Autoencoders.Kernels.ThrowawayRows";

    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        bool hasCondition = plan.ConditionLength > 0;
        (string one, string many) = hasCondition ? (", rows.Condition", ", rows.Conditions") : ("", "");
        string conditionLength = hasCondition ? "ConditionLength" : "0";
        writer.Lines(
            "/// <summary>",
            "/// Runs every member of inference on throw-away values, so that all of it is compiled before its time matters.",
            "/// Changes nothing; safe from many threads. Allocates, other than what it calls.",
            "/// </summary>");
        using (writer.Open("public void WarmUp()"))
        using (writer.Open($"foreach (int count in {Rows}.Counts)"))
        {
            writer.Lines(
                $"var rows = new {Rows}(count, InputLength, CodeLength, {conditionLength});",
                $"Encode(rows.Input{one}, rows.CodeTarget);",
                $"Decode(rows.Code{one}, rows.SampleTarget);",
                $"Reconstruct(rows.Input{one}, rows.SampleTarget);",
                $"ReconstructionError(rows.Input{one});",
                $"EncodeBatch(rows.Inputs{many}, rows.CodesTarget);",
                $"DecodeBatch(rows.Codes{many}, rows.SamplesTarget);",
                $"ReconstructBatch(rows.Inputs{many}, rows.SamplesTarget);",
                $"ReconstructionErrorBatch(rows.Inputs{many}, rows.NumbersTarget);");
            if (plan.Trains)
            {
                writer.Line(
                    $"((global::Autoencoders.ITrainable<{plan.Type.Name}>)this)"
                    + ".EvaluateBatch(rows.Inputs, rows.Conditions, rows.NumbersTarget);");
            }

            if (plan.Codebook is not null)
                EmitIndices(writer, one, many);
            if (plan.IsVariational)
                EmitDistribution(writer, one, many);
        }

        writer.Line();
    }

    private static void EmitIndices(SourceWriter writer, string one, string many) => writer.Lines(
        "var indices = new int[count * IndexCount];",
        "global::System.ReadOnlySpan<int> written = indices;",
        $"EncodeIndices(rows.Input{one}, global::System.MemoryExtensions.AsSpan(indices, 0, IndexCount));",
        $"DecodeIndices(written.Slice(0, IndexCount){one}, rows.SampleTarget);",
        $"EncodeIndicesBatch(rows.Inputs{many}, global::System.MemoryExtensions.AsSpan(indices));",
        $"DecodeIndicesBatch(written{many}, rows.SamplesTarget);");

    private static void EmitDistribution(SourceWriter writer, string one, string many)
    {
        (string leading, string leadingMany) = (Leading(one), Leading(many));
        writer.Lines(
            "var random = new global::Autoencoders.CounterRandom(0);",
            $"Sample(ref random, {leading}rows.SampleTarget);",
            $"SampleBatch(ref random, {leadingMany}rows.SamplesTarget);",
            $"EncodeDistribution(rows.Input{one}, rows.CodeTarget, rows.LogVarianceTarget);",
            $"EncodeDistributionBatch(rows.Inputs{many}, rows.CodesTarget, rows.LogVariancesTarget);",
            $"EvidenceLowerBound(rows.Input{one}, ref random);",
            $"EvidenceLowerBoundBatch(rows.Inputs{many}, ref random, rows.NumbersTarget);",
            $"LogLikelihood(rows.Input{one}, count, ref random);");

        static string Leading(string argument) => argument.Length == 0 ? "" : argument.Substring(2) + ", ";
    }
}

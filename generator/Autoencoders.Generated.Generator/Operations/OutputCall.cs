using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Operations;

/// <summary>
/// The calls behind the last layer: of the kernels of an output with one activation and one loss, or of the methods of declared heads.
/// </summary>
internal static class OutputCall
{
    /// <summary>The name of the pre-activations from which the columns of a table are made.</summary>
    public const string Sums = "sums";

    /// <summary>The error of each row.</summary>
    public static void Errors(SourceWriter writer, NetworkPlan plan, string sums, string targets, string errors, string rows) =>
        writer.Line(plan.HasHeads
            ? $"HeadErrors(ref {sums}, ref {targets}, ref {errors}, {rows});"
            : plan.OnlyHead.ErrorsCall(sums, targets, errors, rows));

    /// <summary>The negative logarithm of the likelihood of each row.</summary>
    public static void Likelihoods(SourceWriter writer, NetworkPlan plan, string sums, string targets, string losses, string rows)
    {
        if (plan.HasHeads)
        {
            writer.Line($"HeadLikelihoods(ref {sums}, ref {targets}, ref {losses}, {rows});");
            return;
        }

        writer.Line(plan.OnlyHead.LossesCall(sums, targets, losses, rows));
        LikelihoodCall.Write(writer, plan.OnlyHead, losses, targets, rows);
    }

    /// <summary>The activations of declared heads, in place of the pre-activations.</summary>
    public static void Activations(SourceWriter writer, NetworkPlan plan, string outputs, string rows)
    {
        if (plan.ActivatesHeads)
            writer.Line($"HeadOutputs(ref {outputs}, {rows});");
    }

    /// <summary>The columns of a table from the pre-activations of their heads.</summary>
    public static void Columns(SourceWriter writer, string columns, string rows) =>
        writer.Line($"DecodeColumns(ref {Sums}, ref {columns}, {rows});");

    /// <summary>The error of each column of one row.</summary>
    public static void ColumnErrors(SourceWriter writer, string sums, string target, string errors) =>
        writer.Line($"EachColumnError(ref {sums}, ref {target}, ref {errors});");
}

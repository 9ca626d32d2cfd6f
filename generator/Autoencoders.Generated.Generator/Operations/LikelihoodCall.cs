using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Operations;

/// <summary>The call from mean losses to the negative logarithms of likelihoods, in place: those of the values that are there.</summary>
internal static class LikelihoodCall
{
    public static void Write(SourceWriter writer, HeadPlan head, string losses, string targets, string rows)
    {
        LikelihoodScale scale = head.Likelihood!;
        int columns = head.Shape.Length;
        if (head.Loss.Kernel.SkipsMissing && scale.Constant != 0f)
        {
            writer.Call(
                "LikelihoodScale.ApplyToPresent",
                $"ref {losses}",
                $"ref {targets}",
                rows,
                $"{columns}",
                SourceWriter.Literal(scale.Factor),
                SourceWriter.Literal(scale.Constant / columns));
            return;
        }

        writer.Call(
            "LikelihoodScale.Apply",
            $"ref {losses}",
            rows,
            SourceWriter.Literal(scale.Factor),
            SourceWriter.Literal(scale.Constant));
    }
}

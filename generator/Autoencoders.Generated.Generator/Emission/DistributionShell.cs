using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the members of the user's class that have to do with the code as a distribution.</summary>
internal static class DistributionShell
{
    private const string Source = "global::System.ReadOnlySpan<float>";
    private const string Target = "global::System.Span<float>";
    private const string Random = "ref global::Autoencoders.CounterRandom random";
    private const string WrongLength = "/// <exception cref=\"global::System.ArgumentException\">A span has another length.</exception>";
    private const string WrongRows =
        "/// <exception cref=\"global::System.ArgumentException\">The spans are not whole rows, or not equally many.</exception>";

    public static void Emit(SourceWriter writer, NetworkPlan plan, string contract, string math, string block)
    {
        string likelihood = plan.Loss.Likelihood!.Words;
        EmitSamples(writer, math, block);
        EmitEncodings(writer, math, block);
        Document(
            writer,
            $"The evidence lower bound of one sample in nats, with the likelihood of {likelihood}, by one sample of its code",
            "/// <param name=\"input\"><see cref=\"InputLength\"/> values.</param>",
            Drawn,
            WrongLength);
        writer.Lines(
            $"public float EvidenceLowerBound({Source} input, {Random}) =>",
            $"    {math}.EvidenceLowerBound({block}, input, random.NextUInt64());",
            "");
        Document(
            writer,
            "The evidence lower bound of each of any number of samples in nats",
            InputRows,
            Drawn,
            "/// <param name=\"bounds\">Receives one value a row.</param>",
            WrongRows);
        writer.Lines(
            $"public void EvidenceLowerBoundBatch({Source} inputs, {Random}, {Target} bounds) =>",
            $"    {math}.EvidenceLowerBoundBatch({block}, inputs, random.NextUInt64(), bounds);",
            "");
        Document(
            writer,
            "An estimate of the logarithm of the likelihood of one sample in nats, by importance-weighted samples of its code: its expectation "
            + "is a lower bound that comes nearer the more samples there are",
            "/// <param name=\"input\"><see cref=\"InputLength\"/> values.</param>",
            "/// <param name=\"samples\">How many samples, at least 1.</param>",
            Drawn,
            WrongLength,
            "/// <exception cref=\"global::System.ArgumentOutOfRangeException\"><paramref name=\"samples\"/> is below 1.</exception>");
        writer.Lines(
            $"public float LogLikelihood({Source} input, int samples, {Random}) =>",
            $"    {math}.LogLikelihood({block}, input, samples, random.NextUInt64());",
            "",
            $"void {contract}.EvaluateBatch(",
            $"    {Source} inputs, {Source} conditions, {Target} losses) =>",
            $"    {math}.EvaluateBatch({block}, inputs, losses);",
            "");
    }

    private const string Drawn = "/// <param name=\"random\">Chooses the noise; one number is drawn from it.</param>";

    private const string InputRows = "/// <param name=\"inputs\">Row-major: rows x <see cref=\"InputLength\"/>.</param>";

    private static void EmitSamples(SourceWriter writer, string math, string block)
    {
        Document(
            writer,
            "Draws a code from the standard normal distribution and decodes it: the means of the likelihood, such as probabilities of pixels",
            Drawn,
            "/// <param name=\"output\">Receives <see cref=\"InputLength\"/> values.</param>",
            WrongLength);
        writer.Lines(
            $"public void Sample({Random}, {Target} output) =>",
            $"    {math}.Sample({block}, random.NextUInt64(), output);",
            "");
        Document(
            writer,
            "Draws and decodes any number of codes",
            Drawn,
            "/// <param name=\"outputs\">Receives rows x <see cref=\"InputLength\"/>.</param>",
            "/// <exception cref=\"global::System.ArgumentException\">The span is not whole rows.</exception>");
        writer.Lines(
            $"public void SampleBatch({Random}, {Target} outputs) =>",
            $"    {math}.SampleBatch({block}, random.NextUInt64(), outputs);",
            "");
    }

    private static void EmitEncodings(SourceWriter writer, string math, string block)
    {
        Document(
            writer,
            "Encodes one sample as a normal distribution of codes",
            "/// <param name=\"input\"><see cref=\"InputLength\"/> values.</param>",
            "/// <param name=\"mean\">Receives <see cref=\"CodeLength\"/> means.</param>",
            "/// <param name=\"logVariance\">Receives <see cref=\"CodeLength\"/> logarithms of variances.</param>",
            WrongLength);
        writer.Lines(
            $"public void EncodeDistribution({Source} input, {Target} mean, {Target} logVariance) =>",
            $"    {math}.EncodeDistribution({block}, input, mean, logVariance);",
            "");
        Document(
            writer,
            "Encodes any number of samples as normal distributions of codes",
            InputRows,
            "/// <param name=\"means\">Receives rows x <see cref=\"CodeLength\"/>.</param>",
            "/// <param name=\"logVariances\">Receives rows x <see cref=\"CodeLength\"/>.</param>",
            WrongRows);
        writer.Lines(
            $"public void EncodeDistributionBatch({Source} inputs, {Target} means, {Target} logVariances) =>",
            $"    {math}.EncodeDistributionBatch({block}, inputs, means, logVariances);",
            "");
    }

    private static void Document(SourceWriter writer, string summary, params string[] lines)
    {
        string line = $"/// <summary>{summary}. Allocates nothing; safe from many threads.</summary>";
        if (line.Length <= 130)
            writer.Line(line);
        else
            writer.Lines("/// <summary>", $"/// {summary}.", "/// Allocates nothing; safe from many threads.", "/// </summary>");
        writer.Lines(lines);
    }
}

using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the members of the user's class that have to do with the code as a distribution.</summary>
/// <param name="writer">Where to.</param>
/// <param name="plan">The network.</param>
/// <param name="math">The class of its mathematics.</param>
/// <param name="block">The parameters that inference reads.</param>
internal sealed class DistributionShell(SourceWriter writer, NetworkPlan plan, string math, string block)
{
    private const string Source = "global::System.ReadOnlySpan<float>";
    private const string Target = "global::System.Span<float>";
    private const string Random = "ref global::Autoencoders.CounterRandom random";
    private const string Exception = "/// <exception cref=\"global::System.ArgumentException\">";
    private const string WrongLength = Exception + "A span has another length, or two overlap.</exception>";
    private const string WrongRows = Exception + "The spans are not whole rows, or not equally many, or overlap.</exception>";
    private const string Drawn = "/// <param name=\"random\">Chooses the noise; one number is drawn from it.</param>";
    private const string Input = "/// <param name=\"input\"><see cref=\"InputLength\"/> values.</param>";
    private const string InputRows = "/// <param name=\"inputs\">Row-major: rows x <see cref=\"InputLength\"/>.</param>";

    /// <summary>The condition in documentation, among parameters, and as an argument, each with what separates it from the next.</summary>
    private readonly (string[] Doc, string Parameter, string Argument) _one = plan.ConditionLength == 0
        ? ([], "", "")
        : (["/// <param name=\"condition\"><see cref=\"ConditionLength\"/> values.</param>"], $"{Source} condition, ", "condition, ");

    /// <summary>The same of many rows.</summary>
    private readonly (string[] Doc, string Parameter, string Argument) _many = plan.ConditionLength == 0
        ? ([], "", "")
        : (
            ["/// <param name=\"conditions\">Row-major: rows x <see cref=\"ConditionLength\"/>.</param>"],
            $"{Source} conditions, ",
            "conditions, ");

    public void Emit()
    {
        EmitSamples();
        EmitEncodings();
        EmitBounds();
        EmitEstimate();
    }

    private void EmitSamples()
    {
        Document(
            "Draws a code from the standard normal distribution and decodes it to the means of the likelihood, such as probabilities",
            [Drawn, .. _one.Doc, "/// <param name=\"output\">Receives <see cref=\"InputLength\"/> values.</param>", WrongLength]);
        writer.Lines(
            $"public void Sample({Random}, {_one.Parameter}{Target} output) =>",
            $"    {math}.Sample({block}, random.NextUInt64(), {_one.Argument}output);",
            "");
        Document(
            "Draws and decodes any number of codes",
            [
                Drawn,
                .. _many.Doc,
                "/// <param name=\"outputs\">Receives rows x <see cref=\"InputLength\"/>.</param>",
                Exception + "A span is not whole rows, or not as many, or two overlap.</exception>",
            ]);
        writer.Lines(
            $"public void SampleBatch({Random}, {_many.Parameter}{Target} outputs) =>",
            $"    {math}.SampleBatch({block}, random.NextUInt64(), {_many.Argument}outputs);",
            "");
    }

    private void EmitEncodings()
    {
        Document(
            "Encodes one sample as a normal distribution of codes",
            [
                Input,
                .. _one.Doc,
                "/// <param name=\"mean\">Receives <see cref=\"CodeLength\"/> means.</param>",
                "/// <param name=\"logVariance\">Receives <see cref=\"CodeLength\"/> logarithms of variances.</param>",
                WrongLength,
            ]);
        writer.Lines(
            $"public void EncodeDistribution({Source} input, {_one.Parameter}{Target} mean, {Target} logVariance) =>",
            $"    {math}.EncodeDistribution({block}, input, {_one.Argument}mean, logVariance);",
            "");
        Document(
            "Encodes any number of samples as normal distributions of codes",
            [
                InputRows,
                .. _many.Doc,
                "/// <param name=\"means\">Receives rows x <see cref=\"CodeLength\"/>.</param>",
                "/// <param name=\"logVariances\">Receives rows x <see cref=\"CodeLength\"/>.</param>",
                WrongRows,
            ]);
        writer.Lines(
            "public void EncodeDistributionBatch(",
            $"    {Source} inputs, {_many.Parameter}{Target} means, {Target} logVariances) =>",
            $"    {math}.EncodeDistributionBatch({block}, inputs, {_many.Argument}means, logVariances);",
            "");
    }

    private void EmitBounds()
    {
        Document(
            $"The evidence lower bound of one sample in nats, by one draw of its code; the likelihood is of {plan.OnlyHead.Loss.Likelihood!.Description}",
            [Input, .. _one.Doc, Drawn, WrongLength]);
        writer.Lines(
            $"public float EvidenceLowerBound({Source} input, {_one.Parameter}{Random}) =>",
            $"    {math}.EvidenceLowerBound({block}, input, {_one.Argument}random.NextUInt64());",
            "");
        Document(
            "The evidence lower bound of each of any number of samples in nats",
            [InputRows, .. _many.Doc, Drawn, "/// <param name=\"bounds\">Receives one value a row.</param>", WrongRows]);
        writer.Lines(
            "public void EvidenceLowerBoundBatch(",
            $"    {Source} inputs, {_many.Parameter}{Random}, {Target} bounds) =>",
            $"    {math}.EvidenceLowerBoundBatch({block}, inputs, {_many.Argument}random.NextUInt64(), bounds);",
            "");
    }

    private void EmitEstimate()
    {
        Document(
            "An estimate of the logarithm of the likelihood of one sample in nats, by importance-weighted draws of its code: "
            + "its expectation is a lower bound that comes nearer the more draws there are",
            [
                Input,
                .. _one.Doc,
                "/// <param name=\"samples\">How many samples, at least 1.</param>",
                Drawn,
                WrongLength,
                "/// <exception cref=\"global::System.ArgumentOutOfRangeException\"><paramref name=\"samples\"/> is below 1.</exception>",
            ]);
        writer.Lines(
            "public float LogLikelihood(",
            $"    {Source} input, {_one.Parameter}int samples, {Random}) =>",
            $"    {math}.LogLikelihood({block}, input, {_one.Argument}samples, random.NextUInt64());",
            "");
    }

    private void Document(string summary, string[] lines)
    {
        string line = $"/// <summary>{summary}. Allocates nothing; safe from many threads.</summary>";
        if (line.Length <= 130)
            writer.Line(line);
        else
            writer.Lines("/// <summary>", $"/// {summary}.", "/// Allocates nothing; safe from many threads.", "/// </summary>");
        writer.Lines(lines);
    }
}

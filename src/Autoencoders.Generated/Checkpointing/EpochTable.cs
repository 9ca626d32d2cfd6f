using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>
/// The reports of finished epochs as a tensor of 64-bit floats, a row for each: however many there are, the file can be read.
/// </summary>
/// <param name="terms">The terms of the loss.</param>
/// <param name="measure">What the run follows to stop early; a column more holds another one than the validation loss.</param>
internal sealed class EpochTable(ImmutableArray<LossTerm> terms, StoppingMeasure measure = StoppingMeasure.ValidationLoss)
{
    private const double HasValidation = 1;
    private const double HasCleanValidation = 2;
    private const double HasCodeUse = 4;

    // Epochs, loss, optional parts, validation loss, the clean one, rate, elapsed, remaining, learning rate, norm, and four of code use.
    private const int PlainColumns = 14;
    private const int TermColumns = 2;

    private readonly bool _hasEntropy = measure == StoppingMeasure.LossEntropy;

    /// <summary>The numbers of a row.</summary>
    public int Columns => PlainColumns + (TermColumns * terms.Length) + (_hasEntropy ? 1 : 0);

    /// <summary>Writes the reports, row by row.</summary>
    public void Write(IReadOnlyList<EpochReport> reports, SingleStream destination)
    {
        var row = new double[Columns];
        for (int epoch = 0; epoch < reports.Count; epoch++)
        {
            Fill(row, reports[epoch]);
            foreach (double value in row)
                destination.Write(value);
        }
    }

    /// <summary>Reads the reports; what they say is not checked, but for numbers that a report can't hold.</summary>
    /// <exception cref="WeightsFileException">The tensor is no such table.</exception>
    public EpochReport[] Read(SafeTensors source, string file, string name)
    {
        SafeTensorsEntry entry = source[name];
        if (entry.ElementType != SafeTensors.DoubleType)
            throw new WeightsFileException(file, name, $"dtype {SafeTensors.DoubleType}", $"dtype {entry.ElementType}");
        if (entry.Shape.Length != 2 || entry.Shape[1] != Columns || entry.Shape[0] > Array.MaxLength)
            throw new WeightsFileException(file, name, $"shape [epochs, {Columns}]", $"shape [{string.Join(", ", entry.Shape)}]");

        var reports = new EpochReport[entry.Shape[0]];
        var row = new double[Columns];
        long begin = entry.Begin;
        ReadOnlySpan<byte> bytes = [];
        for (int epoch = 0; epoch < reports.Length; epoch++)
        {
            for (int column = 0; column < row.Length; column++)
            {
                if (bytes.IsEmpty)
                {
                    bytes = source.Part(entry, begin, sizeof(double));
                    begin += bytes.Length;
                }

                row[column] = BinaryPrimitives.ReadDoubleLittleEndian(bytes);
                bytes = bytes[sizeof(double)..];
            }

            reports[epoch] = Report(row, epoch + 1, file, name);
        }

        return reports;
    }

    private void Fill(Span<double> row, in EpochReport report)
    {
        CodeUse use = report.CodeUse ?? default;
        double parts = (report.ValidationLoss is null ? 0 : HasValidation)
            + (report.CleanValidationLoss is null ? 0 : HasCleanValidation)
            + (report.CodeUse is null ? 0 : HasCodeUse);
        ReadOnlySpan<double> plain =
        [
            report.Epochs, report.Loss, parts, report.ValidationLoss ?? 0, report.CleanValidationLoss ?? 0, report.SamplesPerSecond,
            report.Elapsed.Ticks, report.Remaining.Ticks, report.LearningRate, report.GradientNorm,
            use.Units, use.MeanActive, use.Dead, use.Perplexity,
        ];
        plain.CopyTo(row);
        for (int term = 0; term < report.Terms.Length; term++)
        {
            LossTermValue part = report.Terms[term];
            (row[PlainColumns + (TermColumns * term)], row[PlainColumns + (TermColumns * term) + 1]) = (part.Value, part.Contribution);
        }
        if (_hasEntropy)
            row[^1] = report.ValidationLossEntropy ?? double.NaN;
    }

    private EpochReport Report(double[] row, int epoch, string file, string name)
    {
        int parts = Whole(2);
        var lossParts = ImmutableArray.CreateBuilder<LossTermValue>(terms.Length);
        for (int term = 0; term < terms.Length; term++)
        {
            int column = PlainColumns + (TermColumns * term);
            lossParts.Add(new LossTermValue(terms[term].Name, (float)row[column], (float)row[column + 1]));
        }

        return new EpochReport(
            epoch, Whole(0), (float)row[1], Has(HasValidation) ? (float)row[3] : null, row[5], Time(6), Time(7))
        {
            CleanValidationLoss = Has(HasCleanValidation) ? (float)row[4] : null,
            ValidationLossEntropy = _hasEntropy ? (float)row[^1] : null,
            LearningRate = row[8],
            GradientNorm = row[9],
            CodeUse = Has(HasCodeUse) ? new CodeUse(Whole(10), row[11], Whole(12), row[13]) : null,
            Terms = lossParts.MoveToImmutable(),
        };

        bool Has(double part) => (parts & (int)part) != 0;

        int Whole(int column) => double.IsInteger(row[column]) && Math.Abs(row[column]) <= int.MaxValue
            ? (int)row[column]
            : throw new WeightsFileException(file, name, $"a whole number in row {epoch - 1}, column {column}", $"{row[column]}");

        // The longest time is no double; the cast ends there.
        TimeSpan Time(int column) => row[column] is >= 0 and <= long.MaxValue
            ? new((long)row[column])
            : throw new WeightsFileException(file, name, $"a time in ticks in row {epoch - 1}, column {column}", $"{row[column]}");
    }
}

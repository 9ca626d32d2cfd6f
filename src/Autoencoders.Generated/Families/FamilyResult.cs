using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Autoencoders;

/// <summary>The networks of a family side by side.</summary>
public sealed class FamilyResult
{
    internal FamilyResult(FamilyMeasure measure, ImmutableArray<FamilyRow> rows) => (Measure, Rows) = (measure, rows);

    /// <summary>The number that the networks are compared by.</summary>
    public FamilyMeasure Measure { get; }

    /// <summary>The networks, in the order of the family.</summary>
    public ImmutableArray<FamilyRow> Rows { get; }

    /// <summary>The best networks: one of each size of the code, or one of all where likelihoods are compared.</summary>
    public ImmutableArray<FamilyRow> Best => [.. Array.FindAll([.. Rows], row => row.IsBest)];

    /// <summary>The trained network of a class, the first one where a class has several names.</summary>
    /// <typeparam name="TNetwork">A class of the family.</typeparam>
    /// <exception cref="InvalidOperationException">The family has no network of this class.</exception>
    public TNetwork NetworkOf<TNetwork>()
        where TNetwork : class
    {
        foreach (FamilyRow row in Rows)
        {
            if (row.Network is TNetwork network)
                return network;
        }
        throw new InvalidOperationException($"The family has no {typeof(TNetwork).Name}.");
    }

    /// <summary>A table with a line for each network; a star marks the best of those that are compared, and a dot those that are as good.</summary>
    public override string ToString()
    {
        string measure = Measure == FamilyMeasure.NegativeLogLikelihood ? "-log likelihood" : "held-out loss";
        List<string[]> lines = [["network", "code", "parameters", measure, "±", "above best", "±", "time"]];
        foreach (FamilyRow row in Rows)
        {
            lines.Add(
            [
                row.Name + (row.IsBest ? " *" : row.IsAsGood ? " ." : ""),
                Text($"{row.CodeLength}"),
                Text($"{row.ParameterCount:N0}"),
                Text($"{row.HeldOutLoss:G5}"),
                Text($"{row.StandardError:G2}"),
                row.IsBest ? "" : Text($"{row.Excess:G3}"),
                row.IsBest ? "" : Text($"{row.ExcessError:G2}"),
                Text($"{row.Training.Elapsed.TotalSeconds:F1} s"),
            ]);
        }
        return Aligned(lines);

        static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
    }

    private static string Aligned(List<string[]> lines)
    {
        var text = new StringBuilder();
        foreach (string[] line in lines)
        {
            for (int column = 0; column < line.Length; column++)
            {
                int width = 0;
                foreach (string[] other in lines)
                    width = Math.Max(width, other[column].Length);
                text.Append(column == 0 ? line[column].PadRight(width) : "  " + line[column].PadLeft(width));
            }
            text.Append('\n');
        }
        return text.ToString().TrimEnd('\n');
    }
}

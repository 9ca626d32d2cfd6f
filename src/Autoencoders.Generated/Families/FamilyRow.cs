using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>A network of a family with what it came to.</summary>
public sealed record FamilyRow
{
    /// <summary>The name of the network.</summary>
    public required string Name { get; init; }

    /// <summary>The trained network; <see cref="FamilyResult.NetworkOf"/> gives it with its type.</summary>
    public required object Network { get; init; }

    /// <summary>The values of a code.</summary>
    public required int CodeLength { get; init; }

    /// <summary>The trained values.</summary>
    public required int ParameterCount { get; init; }

    /// <summary>The mean of the measure over the rows that were held out.</summary>
    public required double HeldOutLoss { get; init; }

    /// <summary>The standard error of that mean.</summary>
    public required double StandardError { get; init; }

    /// <summary>
    /// The mean difference to the best network that it is compared with, row by row; 0 for the best. Rows that are hard for all networks
    /// drop out of it, so that it tells networks apart far better than two means do.
    /// </summary>
    public required double Excess { get; init; }

    /// <summary>The standard error of that difference.</summary>
    public required double ExcessError { get; init; }

    /// <summary>True for the smallest loss of those that are compared with one another: all networks, or those with codes of one size.</summary>
    public required bool IsBest { get; init; }

    /// <summary>True if the difference to the best is no more than its standard error: the rows cannot tell them apart.</summary>
    public bool IsAsGood => Excess <= ExcessError;

    /// <summary>The training of the network, with the time that it took beside the others.</summary>
    public required TrainingResult Training { get; init; }

    /// <summary>The rows of all networks, each compared with the best of its kind.</summary>
    internal static ImmutableArray<FamilyRow> Of(JudgedNetwork[] networks, FamilyMeasure measure)
    {
        var rows = ImmutableArray.CreateBuilder<FamilyRow>(networks.Length);
        foreach (JudgedNetwork network in networks)
        {
            JudgedNetwork best = BestFor(network, networks, measure);
            (double loss, double error) = MeanOf(network.Losses, null);
            (double excess, double excessError) = MeanOf(network.Losses, best.Losses);
            rows.Add(new FamilyRow
            {
                Name = network.Name,
                Network = network.Network,
                CodeLength = network.CodeLength,
                ParameterCount = network.ParameterCount,
                HeldOutLoss = loss,
                StandardError = error,
                Excess = excess,
                ExcessError = excessError,
                IsBest = best == network,
                Training = network.Training,
            });
        }
        return rows.MoveToImmutable();
    }

    private static JudgedNetwork BestFor(JudgedNetwork network, JudgedNetwork[] networks, FamilyMeasure measure)
    {
        JudgedNetwork? best = null;
        double least = double.PositiveInfinity;
        foreach (JudgedNetwork other in networks)
        {
            bool isCompared = measure == FamilyMeasure.NegativeLogLikelihood || other.CodeLength == network.CodeLength;
            if (isCompared && MeanOf(other.Losses, null).Mean is var loss && (best is null || loss < least))
                (best, least) = (other, loss);
        }
        return best!;
    }

    /// <summary>The mean of losses, or of their differences to others, and its standard error.</summary>
    private static (double Mean, double Error) MeanOf(float[] losses, float[]? others)
    {
        double sum = 0;
        for (int row = 0; row < losses.Length; row++)
            sum += Value(row);
        double mean = sum / losses.Length, squares = 0;
        for (int row = 0; row < losses.Length; row++)
            squares += (Value(row) - mean) * (Value(row) - mean);
        return (mean, Math.Sqrt(squares / (losses.Length - 1) / losses.Length));

        double Value(int row) => losses[row] - (others is null ? 0 : (double)others[row]);
    }
}

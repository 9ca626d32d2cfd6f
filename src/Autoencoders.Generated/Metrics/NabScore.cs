namespace Autoencoders;

/// <summary>
/// The score of the Numenta anomaly benchmark (Lavin and Ahmad 2015), which rewards early alarms: 100 for a perfect detector, 0 for one that
/// never raises an alarm, negative for one that is worse.
/// </summary>
public static class NabScore
{
    private const double Steepness = 5;
    private const double FarAway = 3;

    /// <summary>Scores alarms.</summary>
    /// <param name="verdicts">One a row: true for a row that raises an alarm. Of the alarms in one fault only the earliest counts.</param>
    /// <param name="faults">The windows of the faults, ascending, without overlap.</param>
    /// <param name="profile">The weights; null for the standard profile.</param>
    /// <exception cref="ArgumentException">There is no fault, or one lies outside the rows or before the one above it.</exception>
    public static double Of(ReadOnlySpan<bool> verdicts, IReadOnlyList<RowRange> faults, NabProfile? profile = null)
    {
        ArgumentNullException.ThrowIfNull(faults);
        profile ??= NabProfile.Standard;
        Require(verdicts.Length, faults);
        double worst = -faults.Count * profile.FalseNegative;
        double best = faults.Count * profile.TruePositive;
        return 100 * (Raw(verdicts, faults, profile) - worst) / (best - worst);
    }

    /// <summary>The sum of the weighted rewards and punishments, before it is scaled to 0 to 100.</summary>
    internal static double Raw(ReadOnlySpan<bool> verdicts, IReadOnlyList<RowRange> faults, NabProfile profile)
    {
        double sum = 0;
        int next = 0;
        bool isFound = false;
        for (int row = 0; row < verdicts.Length; row++)
        {
            while (next < faults.Count && row >= faults[next].End)
            {
                sum -= isFound ? 0 : profile.FalseNegative;
                (next, isFound) = (next + 1, false);
            }
            if (!verdicts[row])
                continue;

            if (next < faults.Count && row >= faults[next].First)
            {
                sum += isFound ? 0 : profile.TruePositive * Reward(row, faults[next]);
                isFound = true;
            }
            else
            {
                sum -= profile.FalsePositive * Punishment(row, next == 0 ? null : faults[next - 1]);
            }
        }

        for (; next < faults.Count; next++, isFound = false)
            sum -= isFound ? 0 : profile.FalseNegative;
        return sum;
    }

    /// <summary>1 at the first row of a fault, and near 0 at its last.</summary>
    private static double Reward(int row, RowRange fault) =>
        Sigmoid(-(fault.End - row) / (double)fault.Count) / Sigmoid(-1);

    /// <summary>Near 0 just behind a fault, and 1 far behind it or before all faults.</summary>
    private static double Punishment(int row, RowRange? before) => before is { } fault
        ? -Sigmoid((row - (fault.End - 1)) / (double)Math.Max(fault.Count - 1, 1))
        : 1;

    /// <summary>From 1 at the left to -1 at the right, 0 at 0.</summary>
    internal static double Sigmoid(double place) => place > FarAway ? -1 : (2 / (2 + Log1p.Inverse(Steepness * place))) - 1;

    private static void Require(int rows, IReadOnlyList<RowRange> faults)
    {
        if (faults.Count == 0)
            throw new ArgumentException("There are no faults.", nameof(faults));
        int end = 0;
        for (int i = 0; i < faults.Count; i++)
        {
            if (faults[i].Count < 1 || faults[i].First < end || faults[i].End > rows)
            {
                throw new ArgumentException(
                    $"Fault {i} (from 0) has the rows {faults[i].First} to {faults[i].End - 1}; it must have rows in {end} to {rows - 1}.",
                    nameof(faults));
            }
            end = faults[i].End;
        }
    }
}

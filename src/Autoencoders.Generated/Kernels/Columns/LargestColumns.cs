using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>The columns of a row with the largest errors.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LargestColumns
{
    /// <summary>Takes the largest errors, the largest first; of equal ones the first column's.</summary>
    /// <param name="errors">The error of each column.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="contributions">Receives as many as it holds, at most one for each column.</param>
    /// <returns>How many it received.</returns>
    public static int Take(ReadOnlySpan<float> errors, InputColumns columns, Span<ColumnContribution> contributions)
    {
        ArgumentNullException.ThrowIfNull(columns);
        double sum = 0;
        int count = 0;
        for (int column = 0; column < errors.Length; column++)
        {
            sum += errors[column];
            int place = count;
            while (place > 0 && contributions[place - 1].Error < errors[column])
                place--;
            if (place == contributions.Length)
                continue;
            count = Math.Min(count + 1, contributions.Length);
            contributions[place..(count - 1)].CopyTo(contributions[(place + 1)..]);
            contributions[place] = new ColumnContribution(columns[column], errors[column], 0);
        }

        foreach (ref ColumnContribution one in contributions[..count])
            one = one with { Share = sum == 0 ? 0 : (float)(one.Error / sum) };
        return count;
    }
}

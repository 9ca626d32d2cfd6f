namespace Autoencoders.Reporting;

/// <summary>
/// Which samples are drawn with their reconstructions. They are chosen by rank, so that none is picked for its looks: of each label the row
/// with the middle error, or without labels rows from the best to the worst; and those with the largest errors of all.
/// </summary>
internal sealed record ShownRows(int[] Typical, int[] Hardest, IReadOnlyDictionary<int, float[]> Reconstructions)
{
    private const int MostTypical = 12;
    private const int MostHardest = 6;

    public static ShownRows Of(Dataset samples, float[] errors, Action<Dataset, float[]> reconstruct)
    {
        int[] byError = [.. Enumerable.Range(0, samples.Count).OrderBy(row => errors[row])];
        int[] typical = samples.Labels.IsEmpty ? Spread(byError) : MiddleOfEachLabel(byError, samples.Labels);

        // Where all rows are shown in the order of their errors, the largest stand at the end already.
        int[] hardest = samples.Labels.IsEmpty && typical.Length == samples.Count ? [] : [.. byError.Reverse().Take(MostHardest)];
        int[] rows = [.. typical.Union(hardest)];

        Dataset gathered = Gather(samples, rows);
        var values = new float[gathered.Values.Length];
        reconstruct(gathered, values);
        return new ShownRows(typical, hardest, rows.Index().ToDictionary(
            place => place.Item, place => values.AsSpan(place.Index * samples.Length, samples.Length).ToArray()));
    }

    private static int[] MiddleOfEachLabel(int[] byError, ReadOnlyMemory<int> labels) =>
    [
        .. byError.GroupBy(row => labels.Span[row]).OrderBy(rows => rows.Key).Take(MostTypical)
            .Select(rows => rows.ElementAt((rows.Count() - 1) / 2)),
    ];

    private static int[] Spread(int[] byError)
    {
        int count = Math.Min(MostTypical, byError.Length);
        return [.. Enumerable.Range(0, count).Select(i => byError[i * (byError.Length - 1) / Math.Max(count - 1, 1)]).Distinct()];
    }

    private static Dataset Gather(Dataset samples, int[] rows)
    {
        var values = new List<float>(rows.Length * samples.Length);
        var conditions = new List<float>(rows.Length * samples.ConditionLength);
        foreach (int row in rows)
        {
            values.AddRange(samples[row]);
            conditions.AddRange(samples.Condition(row));
        }

        var gathered = new Dataset(values.ToArray(), samples.Length);
        return samples.ConditionLength == 0 ? gathered : gathered.WithConditions(conditions.ToArray(), samples.ConditionLength);
    }
}

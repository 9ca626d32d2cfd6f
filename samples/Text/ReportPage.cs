using System.Globalization;
using Autoencoders;
using Autoencoders.Reporting;

namespace Text;

/// <summary>The run as a page: how training went, what was found, and a map of passages held back by the codes of their topics.</summary>
internal static class ReportPage
{
    private const int MostTopics = 10;

    /// <summary>Writes the page.</summary>
    /// <param name="path">The file.</param>
    /// <param name="corpus">What was learned and searched.</param>
    /// <param name="weighting">What makes rows of passages.</param>
    /// <param name="network">What makes codes of rows.</param>
    /// <param name="found">The share that each method found.</param>
    /// <param name="result">How the network was trained.</param>
    public static void Write(
        string path,
        Corpus corpus,
        Weighting weighting,
        TextAutoencoder network,
        IEnumerable<(string Name, double Share)> found,
        TrainingResult result)
    {
        string[] topics =
        [
            .. corpus.HeldBack.GroupBy(passage => passage.Topic).OrderByDescending(topic => topic.Count())
                .ThenBy(topic => topic.Key, StringComparer.Ordinal).Take(MostTopics).Select(topic => topic.Key),
        ];
        Passage[] shown = [.. corpus.HeldBack.Where(passage => topics.Contains(passage.Topic))];
        Dataset rows = weighting.Apply([.. shown.Select(passage => NGrams.Words(passage.Text))]);
        int[] labels = [.. shown.Select(passage => Array.IndexOf(topics, passage.Topic))];
        TrainingReport.Of(network, result, new ReportOptions
        {
            Title = "Passages and their codes",
            Description = $"A row is a passage held back, of the {topics.Length} most frequent topics; its values are weighted counts.",
            Samples = new Dataset(rows.Values, rows.Length, labels),
            LabelNames = topics,
            Figures = [.. found.Select(one => new ReportFigure($"found by {one.Name}", one.Share.ToString("P1", CultureInfo.InvariantCulture)))],
        }).Save(path);
    }
}

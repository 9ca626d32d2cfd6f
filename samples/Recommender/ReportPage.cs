using System.Globalization;
using Autoencoders;
using Autoencoders.Reporting;

namespace Recommender;

/// <summary>The run as a page: how training went, the errors of all methods, and a map of the users by their codes.</summary>
internal static class ReportPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="path">The file.</param>
    /// <param name="ratings">What was learned.</param>
    /// <param name="network">What learned it.</param>
    /// <param name="opinions">The users as rows.</param>
    /// <param name="errors">The error of each method on ratings held back.</param>
    /// <param name="result">How the network was trained.</param>
    public static void Write(
        string path,
        RatingSet ratings,
        RatingAutoencoder network,
        Opinions opinions,
        IEnumerable<(string Name, double Error)> errors,
        TrainingResult result)
    {
        TrainingReport.Of(network, result, new ReportOptions
        {
            Title = $"Recommendations from {ratings.Name}",
            Description = "A row is a user: how far his ratings are from what the means of users and items tell.",
            ErrorUnit = "squared stars",
            ColumnNames = ratings.Items,
            Samples = ratings.Groups.Count == 0
                ? opinions.Rows
                : new Dataset(opinions.Values, RatingAutoencoder.InputLength, ratings.Groups.ToArray()),
            LabelNames = [.. Enumerable.Range(1, ratings.Groups.Count == 0 ? 0 : ratings.Groups.Max() + 1).Select(group => $"taste {group}")],
            Figures = [.. errors.Select(method => new ReportFigure(
                method.Name, string.Create(CultureInfo.InvariantCulture, $"{method.Error:F4} stars")))],
        }).Save(path);
    }
}

using System.Globalization;
using Autoencoders;

namespace Recommender;

/// <summary>
/// Reads ratings in the formats of MovieLens: <c>u.data</c> (separated by tabs), <c>ratings.dat</c> (by <c>::</c>) and
/// <c>ratings.csv</c> (by commas, under a line of names). Each line is user, item, rating, and a time that is not used.
/// </summary>
internal static class RatingsFile
{
    private static readonly string[] s_names = ["u.data", "ratings.dat", "ratings.csv"];

    /// <summary>Reads a file, or the one with a name that MovieLens uses in a folder.</summary>
    /// <exception cref="DataFormatException">There is none, or a line is no rating; with file and line.</exception>
    public static RatingSet Read(FileSystemInfo data)
    {
        string path = data is DirectoryInfo folder ? In(folder) : data.FullName;
        Dictionary<string, int> users = [], items = [];
        Dictionary<(int User, int Item), float> ratings = [];
        string? separator = null;
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0)
                continue;
            separator ??= SeparatorOf(line);
            string[] fields = line.Split(separator);
            if (number == 1 && separator == "," && fields is [var first, ..] && first.Trim('"', '\uFEFF') == "userId")
                continue;
            if (fields.Length < 3 || !float.TryParse(fields[2], NumberStyles.Float, CultureInfo.InvariantCulture, out float stars)
                || !float.IsFinite(stars))
            {
                throw new DataFormatException(
                    $"{path}, line {number}: expected user, item and rating separated by '{separator}', found '{line}'.");
            }

            // Who rates twice has changed his mind.
            ratings[(Number(users, fields[0]), Number(items, fields[1]))] = stars;
        }

        if (ratings.Count < 100)
            throw new DataFormatException($"{path}: expected 100 ratings or more, found {ratings.Count}.");
        return new RatingSet(
            $"ratings of {Path.GetFileName(path)}",
            [.. ratings.Select(rating => new Rating(rating.Key.User, rating.Key.Item, rating.Value))],
            [.. users.Keys],
            [.. items.Keys]);
    }

    private static string In(DirectoryInfo folder) =>
        s_names.Select(name => Path.Combine(folder.FullName, name)).FirstOrDefault(File.Exists)
        ?? throw new DataFormatException($"{folder.FullName}: expected {string.Join(" or ", s_names)}, found none of them.");

    private static string SeparatorOf(string line) =>
        line.Contains("::", StringComparison.Ordinal) ? "::" : line.Contains('\t', StringComparison.Ordinal) ? "\t" : ",";

    private static int Number(Dictionary<string, int> numbers, string name)
    {
        if (!numbers.TryGetValue(name, out int number))
            numbers.Add(name, number = numbers.Count);
        return number;
    }
}

using System.Globalization;

namespace Recommender;

/// <summary>The items that users would like best of those that they have not rated.</summary>
internal static class Recommendations
{
    private const int Count = 10;

    /// <summary>Writes ten items for each user: <c>user,rank,item,stars</c>.</summary>
    public static void Write(string path, RatingSet ratings, Prediction prediction)
    {
        HashSet<int>[] rated = [.. ratings.Users.Select(_ => new HashSet<int>())];
        foreach (Rating rating in ratings.Ratings)
            rated[rating.User].Add(rating.Item);
        using StreamWriter file = File.CreateText(path);
        file.WriteLine("user,rank,item,stars");
        for (int user = 0; user < rated.Length; user++)
        {
            int number = user, rank = 0;
            foreach (int item in Best(rated[user], ratings.Items.Count, place => prediction(number, place)))
            {
                string stars = prediction(user, item).ToString("F2", CultureInfo.InvariantCulture);
                file.WriteLine($"{ratings.Users[user]},{++rank},{ratings.Items[item]},{stars}");
            }
        }
    }

    private static IEnumerable<int> Best(HashSet<int> rated, int items, Func<int, double> stars) =>
        Enumerable.Range(0, items).Where(item => !rated.Contains(item)).OrderByDescending(stars).Take(Count);
}

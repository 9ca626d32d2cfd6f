namespace Recommender;

/// <summary>
/// The mean of all ratings, of each item, of each user, and of both together: what everybody gives, plus how much better the item is than
/// others, plus how much more the user gives than others give to the same items. Few ratings are drawn to the mean of all.
/// </summary>
internal sealed class Means
{
    // As many ratings of the mean are added to those of an item or a user.
    private const double Drawn = 5;

    private readonly double[] _items;
    private readonly double[] _users;
    private readonly double[] _generosities;

    public Means(IReadOnlyList<Rating> ratings, int users, int items)
    {
        All = ratings.Average(rating => rating.Stars);
        _items = Offsets(ratings, items, rating => rating.Item, rating => rating.Stars - All);
        _users = Offsets(ratings, users, rating => rating.User, rating => rating.Stars - All);
        _generosities = Offsets(ratings, users, rating => rating.User, rating => rating.Stars - All - _items[rating.Item]);
    }

    /// <summary>The mean of all ratings.</summary>
    public double All { get; }

    public double OfItem(int user, int item) => All + _items[item];

    public double OfUser(int user, int item) => All + _users[user];

    /// <summary>User and item together.</summary>
    public double Of(int user, int item) => All + _items[item] + _generosities[user];

    private static double[] Offsets(IReadOnlyList<Rating> ratings, int count, Func<Rating, int> place, Func<Rating, double> offset)
    {
        double[] sums = new double[count];
        int[] counts = new int[count];
        foreach (Rating rating in ratings)
        {
            sums[place(rating)] += offset(rating);
            counts[place(rating)]++;
        }

        return [.. sums.Zip(counts, (sum, many) => sum / (many + Drawn))];
    }
}

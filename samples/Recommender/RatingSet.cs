using Autoencoders;

namespace Recommender;

/// <summary>Ratings of items by users.</summary>
/// <param name="Name">What they are, for the reader of the output.</param>
/// <param name="Ratings">All of them, each pair of user and item once.</param>
/// <param name="Users">The names of the users, by number.</param>
/// <param name="Items">The names of the items, by number.</param>
internal sealed record RatingSet(string Name, IReadOnlyList<Rating> Ratings, IReadOnlyList<string> Users, IReadOnlyList<string> Items)
{
    /// <summary>What the users would give if chance were not; null where nobody knows.</summary>
    public Func<int, int, double>? Truth { get; init; }

    /// <summary>The group of each user, by number; empty where nobody knows.</summary>
    public IReadOnlyList<int> Groups { get; init; } = [];

    /// <summary>The ratings of the items that were rated most often; users without such a rating are left out.</summary>
    /// <param name="count">How many items there may be.</param>
    public RatingSet MostRated(int count)
    {
        int[] times = new int[Items.Count];
        foreach (Rating rating in Ratings)
            times[rating.Item]++;
        int[] items = [.. Enumerable.Range(0, times.Length).OrderByDescending(item => times[item]).ThenBy(item => item).Take(count)];
        int[] places = new int[Items.Count], seats = new int[Users.Count];
        Array.Fill(places, -1);
        for (int place = 0; place < items.Length; place++)
            places[items[place]] = place;
        foreach (Rating rating in Ratings)
            seats[rating.User] += places[rating.Item] < 0 ? 0 : 1;

        int[] users = [.. Enumerable.Range(0, seats.Length).Where(user => seats[user] > 0)];
        for (int seat = 0; seat < users.Length; seat++)
            seats[users[seat]] = seat;
        return new RatingSet(
            Name,
            [.. Ratings.Where(rating => places[rating.Item] >= 0)
                .Select(rating => new Rating(seats[rating.User], places[rating.Item], rating.Stars))],
            [.. users.Select(user => Users[user])],
            [.. items.Select(item => Items[item])])
        {
            Truth = Truth is { } truth ? (user, item) => truth(users[user], items[item]) : null,
            Groups = Groups.Count == 0 ? [] : [.. users.Select(user => Groups[user])],
        };
    }

    /// <summary>Eight of ten ratings to learn from, one to choose by and one to be judged by.</summary>
    /// <param name="seed">The same seed gives the same division.</param>
    public (Rating[] Training, Rating[] Validation, Rating[] Test) Split(int seed)
    {
        int[] order = [.. Enumerable.Range(0, Ratings.Count)];
        new CounterRandom((uint)seed, stream: 1).Shuffle(order);
        int held = Ratings.Count / 10;
        Rating[] shuffled = [.. order.Select(place => Ratings[place])];
        return (shuffled[(2 * held)..], shuffled[..held], shuffled[held..(2 * held)]);
    }
}

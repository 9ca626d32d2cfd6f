using Autoencoders;

namespace Recommender;

/// <summary>
/// Ratings that are made: users of ten tastes, most of them with some of a second one, and items of twenty kinds, each of which every taste
/// likes or dislikes. Some users are generous and some items good, and a good deal is chance. Popular items are rated most.
/// </summary>
internal static class TasteGroups
{
    private const int Users = 4000, Items = 640, Tastes = 10, Kinds = 20, FewestRatings = 20, MostRatings = 100;
    private const float Affinity = 0.8f, Generosity = 0.35f, Quality = 0.35f, Chance = 0.7f;

    /// <summary>The same seed makes the same ratings.</summary>
    public static RatingSet Make(int seed)
    {
        CounterRandom random = new((uint)seed, stream: 2);
        float[] affinities = Normal(ref random, Tastes * Kinds, Affinity);
        float[] generosities = Normal(ref random, Users, Generosity), qualities = Normal(ref random, Items, Quality);
        int[] kinds = Draw(ref random, Items, Kinds), first = Draw(ref random, Users, Tastes), second = Draw(ref random, Users, Tastes);
        float[] shares = new float[Users];
        random.Fill(shares, 0.5f, 1f);
        double[] popularity = Cumulated(Enumerable.Range(0, Items).Select(item => 1.0 / (40 + item)));

        List<Rating> ratings = [];
        for (int user = 0; user < Users; user++)
        {
            HashSet<int> rated = [];
            int count = FewestRatings + random.Next(MostRatings - FewestRatings);
            while (rated.Count < count)
                rated.Add(Pick(popularity, random.NextSingle()));
            float[] chance = Normal(ref random, count, Chance);
            ratings.AddRange(rated.Select((item, place) => new Rating(user, item, Stars(Opinion(user, item) + chance[place]))));
        }

        return new RatingSet("made ratings", ratings, Names("user", Users), Names("item", Items)) { Truth = Truth, Groups = first };

        double Opinion(int user, int item) => 3.4 + generosities[user] + qualities[item]
            + (shares[user] * affinities[(first[user] * Kinds) + kinds[item]])
            + ((1 - shares[user]) * affinities[(second[user] * Kinds) + kinds[item]]);

        double Truth(int user, int item) => Math.Clamp(Opinion(user, item), 1, 5);
    }

    private static float Stars(double opinion) => (float)Math.Clamp(Math.Round(opinion), 1, 5);

    private static float[] Normal(ref CounterRandom random, int count, float deviation)
    {
        float[] numbers = new float[count];
        random.FillNormal(numbers, deviation);
        return numbers;
    }

    private static int[] Draw(ref CounterRandom random, int count, int bound)
    {
        int[] numbers = new int[count];
        foreach (ref int number in numbers.AsSpan())
            number = random.Next(bound);
        return numbers;
    }

    private static double[] Cumulated(IEnumerable<double> weights)
    {
        double sum = 0;
        double[] sums = [.. weights.Select(weight => sum += weight)];
        return Array.ConvertAll(sums, value => value / sum);
    }

    private static int Pick(double[] cumulated, double share)
    {
        int place = Array.BinarySearch(cumulated, share);
        return Math.Min(place < 0 ? ~place : place + 1, cumulated.Length - 1);
    }

    private static string[] Names(string kind, int count) => [.. Enumerable.Range(1, count).Select(number => $"{kind} {number}")];
}

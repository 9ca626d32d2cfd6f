using Autoencoders;

namespace Recommender.Choices;

/// <summary>
/// Choices that are made: each user has one to three of many tastes, and each taste prefers some items, of which a few are chosen far more
/// often than the rest. A part of the choices follows what is popular with everybody. Nothing of it is in the choices but the items.
/// </summary>
internal sealed class ChoiceMaker
{
    private const int Tastes = 60, MostTastes = 3, FewestChoices = 8, MoreChoices = 80;
    private const float PopularShare = 0.2f;

    private readonly int[][] _items;
    private readonly double[] _ofTaste;
    private readonly double[] _ofAll;

    /// <summary>Deals the items to the tastes: an item belongs to two of them on average.</summary>
    private ChoiceMaker(int items, ref CounterRandom random)
    {
        _items = new int[Tastes][];
        for (int taste = 0; taste < Tastes; taste++)
        {
            int[] order = [.. Enumerable.Range(0, items)];
            random.Shuffle(order);
            _items[taste] = order[..(2 * items / Tastes)];
        }

        _ofTaste = Popularity(2 * items / Tastes, first: 8);
        _ofAll = Popularity(items, first: 40);
    }

    /// <summary>The same seed makes the same choices.</summary>
    public static SparseDataset Make(int users, int items, int seed)
    {
        CounterRandom random = new((uint)seed, stream: 3);
        ChoiceMaker maker = new(items, ref random);
        List<int> rows = [], columns = [];
        HashSet<int> chosen = [];
        for (int user = 0; user < users; user++)
        {
            maker.Choose(ref random, chosen);
            foreach (int item in chosen.Order())
            {
                rows.Add(user);
                columns.Add(item);
            }
        }

        return SparseDataset.From(rows.ToArray(), columns.ToArray(), [], users, items);
    }

    private void Choose(ref CounterRandom random, HashSet<int> chosen)
    {
        Span<int> tastes = stackalloc int[1 + random.Next(MostTastes)];
        foreach (ref int taste in tastes)
            taste = random.Next(Tastes);

        // Most users choose little, a few very much.
        float share = random.NextSingle();
        int wanted = FewestChoices + (int)(MoreChoices * share * share * share * 2);
        chosen.Clear();
        while (chosen.Count < wanted)
        {
            chosen.Add(random.NextSingle() < PopularShare
                ? Pick(_ofAll, ref random)
                : _items[tastes[random.Next(tastes.Length)]][Pick(_ofTaste, ref random)]);
        }
    }

    /// <summary>Cumulated probabilities that fall with the rank.</summary>
    private static double[] Popularity(int count, int first)
    {
        double sum = 0;
        double[] sums = [.. Enumerable.Range(0, count).Select(rank => sum += 1.0 / (first + rank))];
        return Array.ConvertAll(sums, value => value / sum);
    }

    private static int Pick(double[] cumulated, ref CounterRandom random)
    {
        int place = Array.BinarySearch(cumulated, random.NextSingle());
        return Math.Min(place < 0 ? ~place : place + 1, cumulated.Length - 1);
    }
}

using Autoencoders;

namespace Text;

/// <summary>
/// Passages cut into two halves: who understands them finds the second half of a passage among all others when shown the first.
/// </summary>
/// <param name="Training">Passages to learn from, as words.</param>
/// <param name="Queries">The first halves of passages that are held back.</param>
/// <param name="Answers">Their second halves, in the same order.</param>
/// <param name="HeldBack">Those passages as a whole.</param>
/// <param name="All">All passages, for questions.</param>
internal sealed record Corpus(
    IReadOnlyList<List<string>> Training,
    IReadOnlyList<List<string>> Queries,
    IReadOnlyList<List<string>> Answers,
    IReadOnlyList<Passage> HeldBack,
    IReadOnlyList<Passage> All)
{
    private const int FewestWords = 20;
    private const int MostHeldBack = 2000;

    /// <summary>Takes the passages that are long enough, each only once.</summary>
    /// <exception cref="DataFormatException">There are too few to learn from.</exception>
    public static Corpus Of(IEnumerable<Passage> passages, int seed)
    {
        // Overloads say much the same, and so do many members; what occurs twice would have two right answers.
        HashSet<string> names = [], halves = [];
        List<Passage> kept = [];
        List<List<string>> words = [];
        foreach (Passage passage in passages)
        {
            List<string> all = NGrams.Words(passage.Text);
            if (all.Count < FewestWords || !names.Add(passage.Name.Split('(')[0]))
                continue;
            bool isNew = halves.Add(string.Join(' ', all[..(all.Count / 2)])) & halves.Add(string.Join(' ', all[(all.Count / 2)..]));
            if (!isNew)
                continue;
            kept.Add(passage);
            words.Add(all);
        }

        int held = Math.Min(MostHeldBack, words.Count / 5);
        if (held < 20)
            throw new DataFormatException($"Expected at least 100 different passages of {FewestWords} words or more, found {words.Count}.");
        int[] order = [.. Enumerable.Range(0, words.Count)];
        new CounterRandom(unchecked((ulong)seed)).Shuffle(order);
        List<string>[] heldBack = [.. order.Take(held).Select(i => words[i])];
        return new Corpus(
            [.. order.Skip(held).Select(i => words[i])],
            [.. heldBack.Select(all => all[..(all.Count / 2)])],
            [.. heldBack.Select(all => all[(all.Count / 2)..])],
            [.. order.Take(held).Select(i => kept[i])],
            kept);
    }
}

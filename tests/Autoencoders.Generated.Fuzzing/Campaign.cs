namespace Autoencoders.Fuzzing;

/// <summary>Reads mutated inputs until the time is up. Inputs with an outcome that was not seen before are mutated further.</summary>
/// <param name="target">What reads them.</param>
/// <param name="seed">Chooses the mutations: the same seed makes the same inputs in the same order.</param>
/// <param name="folder">Receives the inputs that break a promise.</param>
internal sealed class Campaign(FuzzTarget target, int seed, string folder)
{
    private const int LongestInput = 256 << 10;
    private const int LargestCorpus = 500;
    private const int MostWords = 12;
    private const int MostMutations = 5;

    private readonly Random _random = new(seed);
    private readonly List<byte[]> _whole = [.. target.Seeds()];
    private readonly List<byte[]> _refused = [];
    private readonly HashSet<string> _outcomes = [];
    private readonly Dictionary<string, string> _violations = [];

    /// <summary>How many inputs were read.</summary>
    public long Executions { get; private set; }

    /// <summary>How many of them were not refused.</summary>
    public long Accepted { get; private set; }

    /// <summary>The most memory that a read allocated.</summary>
    public long MostBytes { get; private set; }

    /// <summary>The different outcomes: words of messages, and success.</summary>
    public int Outcomes => _outcomes.Count;

    /// <summary>Each violation and the file of the first input that showed it.</summary>
    public IReadOnlyDictionary<string, string> Violations => _violations;

    public void Run(TimeSpan time)
    {
        using var watchdog = new Watchdog(target.Name, folder);
        foreach (byte[] original in _whole.ToArray())
            Execute(original, watchdog);
        long end = Environment.TickCount64 + (long)time.TotalMilliseconds;
        while (Environment.TickCount64 < end)
        {
            // Mostly from inputs that were read to their end, which reach deepest.
            List<byte[]> corpus = _refused.Count == 0 || _random.Next(4) > 0 ? _whole : _refused;
            byte[] input = target.Mutate(corpus[_random.Next(corpus.Count)], _random);
            for (int i = 1; i < MostMutations && _random.Next(2) == 0; i++)
                input = target.Mutate(input, _random);
            if (input.Length <= LongestInput)
                Execute(input, watchdog);
        }
    }

    /// <summary>Reads one input, and keeps it if it is read to its end or refused for a new reason.</summary>
    public void Execute(byte[] input, Watchdog watchdog)
    {
        Executions++;
        watchdog.Begin(input);
        Exception? refusal = null;
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            target.Read(input);
        }
        catch (Exception thrown)
        {
            refusal = thrown;
        }
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        watchdog.End();

        if (refusal is null)
            Accepted++;
        else if (!target.Declared.Contains(refusal.GetType()))
            Report(input, $"{refusal.GetType().Name} {Place(refusal)}", refusal.ToString());
        MostBytes = Math.Max(MostBytes, allocated);
        long allowed = target.FixedBytes + target.BytesPerByte * input.Length;
        if (allocated > allowed)
            Report(input, "memory", $"{allocated} bytes of memory for {input.Length} bytes, at most {allowed}; {refusal?.Message}");
        bool isNew = _outcomes.Add(refusal is null ? "read" : Words(refusal.Message));
        List<byte[]> corpus = refusal is null ? _whole : _refused;
        if ((isNew || refusal is null) && corpus.Count < LargestCorpus)
            corpus.Add(input);
    }

    private void Report(byte[] input, string violation, string details)
    {
        if (_violations.ContainsKey(violation))
            return;
        string path = Path.Combine(folder, $"{target.Name}-{_violations.Count}.bin");
        File.WriteAllBytes(path, input);
        File.WriteAllText(path + ".txt", details);
        _violations.Add(violation, path);
        Console.WriteLine($"{target.Name}, execution {Executions} of seed {seed}: {violation}\n{details}\n{path}");
    }

    /// <summary>The method that threw.</summary>
    private static string Place(Exception thrown)
        => thrown.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Autoencoders."))?.Trim() ?? "";

    /// <summary>A message without its numbers and excerpts, which are different in each file.</summary>
    private static string Words(string message)
    {
        string[] words = [.. message.Split(' ').Where(word => word.Length > 1 && word.All(char.IsAsciiLetterLower))];
        int found = Array.IndexOf(words, "found");
        return string.Join(' ', words.Take(found < 0 ? MostWords : Math.Min(MostWords, found + 2)));
    }
}

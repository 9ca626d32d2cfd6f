using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ServiceSample.Load;

/// <summary>Replaces the model file of a service under load, again and again, and puts damaged files in its place meanwhile.</summary>
internal sealed class SwapRun(ServiceProcess service, string live)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly List<double> _times = [];
    private string _serving = "";

    /// <summary>The swaps that the service has made.</summary>
    public int Swaps => _times.Count;

    /// <summary>The damaged files that the service has refused, going on with the model before.</summary>
    public int Refused { get; private set; }

    /// <summary>The median time in ms from a new file to its model in service, with the wait for the file to stand still.</summary>
    public double Milliseconds => _times.Order().ElementAtOrDefault(_times.Count / 2);

    /// <summary>Swaps between two models.</summary>
    /// <param name="models">The bytes of the files, the second of which takes the place of the first, which is served already.</param>
    /// <param name="names">What the service calls the models.</param>
    /// <param name="swaps">The number of swaps.</param>
    /// <param name="damaged">The damaged files, spread evenly.</param>
    /// <exception cref="IOException">The service does not take a good file, or takes a damaged one.</exception>
    public void Run(byte[][] models, string[] names, int swaps, (string Kind, byte[] Bytes)[] damaged)
    {
        _serving = names[0];
        int spoiled = 0;
        for (int i = 1; i <= swaps; i++)
        {
            long began = Stopwatch.GetTimestamp();
            Replace(models[i % 2]);
            _serving = names[i % 2];
            Await($"swap {i}", health => health.GetProperty("model").GetString() == _serving);
            _times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            for (; spoiled < damaged.Length * i / swaps; spoiled++)
                Spoil(damaged[spoiled].Kind, damaged[spoiled].Bytes);
        }
    }

    private void Spoil(string kind, byte[] bytes)
    {
        long before = service.Health().GetProperty("refused").GetInt64();
        Replace(bytes);
        JsonElement health = Await(kind, health => health.GetProperty("refused").GetInt64() > before);
        if (health.GetProperty("model").GetString() != _serving)
            throw new IOException($"A damaged file ({kind}) has become the model.");
        Refused++;
        string reason = health.GetProperty("lastRefusal").GetString()!;
        Console.WriteLine($"  refused, {kind}: {reason.Replace(live + ": ", "", StringComparison.Ordinal)}");
    }

    private JsonElement Await(string change, Func<JsonElement, bool> hasCome)
    {
        long began = Stopwatch.GetTimestamp();
        while (true)
        {
            JsonElement health = service.Health();
            if (hasCome(health))
                return health;
            if (Stopwatch.GetElapsedTime(began) > s_patience)
                throw new IOException(string.Create(
                    CultureInfo.InvariantCulture, $"{change}: nothing happened within {s_patience.TotalSeconds} s; {health}"));
            Thread.Sleep(2);
        }
    }

    // As a file should be replaced: whole, by one rename.
    private void Replace(byte[] bytes)
    {
        File.WriteAllBytes(live + ".new", bytes);
        File.Move(live + ".new", live, overwrite: true);
    }
}

using Orleans;

namespace Fleet.Commands;

/// <summary>The clients of all pumps, dealt among a number of senders. A sender waits for each answer before it sends the next rows.</summary>
internal sealed class PumpClients
{
    private const int Senders = 64;

    private readonly TimeProvider _time;

    public PumpClients(IGrainFactory grains, int pumps, float faultRate, TimeProvider time)
    {
        _time = time;
        All = [.. Enumerable.Range(0, pumps).Select(number => new PumpClient(grains, seed: 1, number, faultRate))];
    }

    /// <summary>The clients in the order of their numbers.</summary>
    public IReadOnlyList<PumpClient> All { get; }

    /// <summary>The rows that were answered so far.</summary>
    public long Answered => All.Sum(pump => pump.Answered);

    /// <summary>Each pump sends rows once.</summary>
    public Task SendAsync(int rows, CancellationToken cancellation) => SendWhileAsync(rows, _ => false, cancellation);

    /// <summary>Each pump sends rows again and again.</summary>
    /// <param name="rows">The rows of a batch.</param>
    /// <param name="goesOn">Asked before each further batch of a pump; the first is sent in any case.</param>
    /// <param name="cancellation">Ends the tries.</param>
    public Task SendWhileAsync(int rows, Func<PumpClient, bool> goesOn, CancellationToken cancellation) =>
        Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(
            async () =>
            {
                PumpClient[] mine = [.. All.Where((_, number) => number % Senders == sender)];
                for (bool isFirst = true; isFirst || mine.Any(goesOn); isFirst = false)
                {
                    foreach (PumpClient pump in mine)
                    {
                        if (isFirst || goesOn(pump))
                            await pump.SendAsync(rows, _time, cancellation);
                    }
                }
            },
            cancellation)));

    /// <summary>Faults and alarms in one line.</summary>
    public string Summary => FormattableString.Invariant(
        $"faults={All.Sum(pump => pump.Faults)} found={All.Sum(pump => pump.Found)} false={All.Sum(pump => pump.FalseAlarms)}");
}

namespace Autoencoders.Tests.Training;

/// <summary>A team is watched through the stages of a network that it runs.</summary>
public class WorkerTeamTests
{
    private readonly LinearAutoencoder _network = LinearAutoencoder.Create(1);
    private readonly Backpropagation<LinearAutoencoder> _backpropagation;
    private readonly float[] _batch = Samples.Make(4).Values.ToArray();

    public WorkerTeamTests() => _backpropagation = new(_network, 4);

    [Fact]
    public void Each_part_runs_once_a_stage_always_in_its_own_thread()
    {
        const int Size = 4;
        const int Runs = 200;
        var counts = new int[LinearAutoencoder.StageCount, Size];
        var threads = new Thread?[Size];
        int strangers = 0;
        _network.BeforePart = (stage, _, part, parts) =>
        {
            Interlocked.Increment(ref counts[stage, part]);
            if ((threads[part] ??= Thread.CurrentThread) != Thread.CurrentThread || parts != Size)
                Interlocked.Increment(ref strangers);
        };

        using var team = new WorkerTeam(Size);
        for (int run = 0; run < Runs; run++)
            _backpropagation.Run(_batch, team);

        Assert.All(counts.Cast<int>(), count => Assert.Equal(Runs, count));
        Assert.Equal(0, strangers);
        Assert.Same(Thread.CurrentThread, threads[0]);
        Assert.Equal(Size, threads.Distinct().Count());
    }

    [Fact]
    public void A_stage_begins_when_the_one_before_has_ended()
    {
        const int Size = 3;
        int begun = 0;
        int early = 0;
        using var team = new WorkerTeam(Size);
        _network.BeforePart = (stage, _, part, _) =>
        {
            // The last part of the first stage comes late; nobody may be in the second one by then.
            if (stage == 0 && part == Size - 1)
                Thread.Sleep(5);
            if (Interlocked.Increment(ref begun) <= Size && stage != 0)
                Interlocked.Increment(ref early);
        };

        for (int run = 0; run < 10; run++)
        {
            begun = 0;
            _backpropagation.Run(_batch, team);
        }

        Assert.Equal(0, early);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void An_exception_reaches_the_caller_after_all_parts_have_ended_and_the_team_works_on(int failing)
    {
        int ended = 0;
        using var team = new WorkerTeam(3);
        _network.BeforePart = (_, _, part, _) =>
        {
            if (part == failing)
                throw new InvalidTimeZoneException($"part {part}");
            Thread.Sleep(20);
            Interlocked.Increment(ref ended);
        };

        var error = Assert.Throws<InvalidTimeZoneException>(() => _backpropagation.Run(_batch, team));
        Assert.Equal($"part {failing}", error.Message);
        Assert.Equal(2, ended);

        _network.BeforePart = null;
        float alone = _backpropagation.Run(_batch);
        Assert.Equal(alone, _backpropagation.Run(_batch, team));
    }

    [Fact]
    public void Idle_threads_sleep_and_wake_up_again()
    {
        var threads = new Thread?[2];
        _network.BeforePart = (_, _, part, _) => threads[part] = Thread.CurrentThread;
        using var team = new WorkerTeam(2);
        float loss = _backpropagation.Run(_batch, team);

        bool asleep = SpinWait.SpinUntil(() => threads[1]!.ThreadState.HasFlag(ThreadState.WaitSleepJoin), TimeSpan.FromSeconds(30));

        Assert.True(asleep, "The worker is still awake.");
        Assert.Equal(loss, _backpropagation.Run(_batch, team));
    }

    [Fact]
    public void A_caller_that_waits_long_is_woken()
    {
        using var team = new WorkerTeam(2);
        _network.BeforePart = (_, _, part, _) => Thread.Sleep(part * 50);
        float loss = _backpropagation.Run(_batch, team);
        _network.BeforePart = null;
        Assert.Equal(_backpropagation.Run(_batch), loss);
    }

    [Fact]
    public void Disposal_ends_the_threads_and_may_be_repeated()
    {
        var threads = new Thread?[3];
        _network.BeforePart = (_, _, part, _) => threads[part] = Thread.CurrentThread;
        var team = new WorkerTeam(3);
        _backpropagation.Run(_batch, team);

        team.Dispose();
        team.Dispose();

        Assert.False(threads[1]!.IsAlive);
        Assert.False(threads[2]!.IsAlive);
        Assert.Throws<ObjectDisposedException>(() => _backpropagation.Run(_batch, team));
    }

    [Fact]
    public void A_team_has_a_member() => Assert.Throws<ArgumentOutOfRangeException>("size", () => new WorkerTeam(0));
}

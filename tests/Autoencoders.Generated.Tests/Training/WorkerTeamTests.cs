namespace Autoencoders.Tests.Training;

/// <summary>A team is watched through the stages of a network that it runs.</summary>
public class WorkerTeamTests
{
    private readonly LinearAutoencoder _network = LinearAutoencoder.Create(1);
    private readonly Backpropagation<LinearAutoencoder> _backpropagation;
    private readonly float[] _batch = Samples.Make(4).Values.ToArray();

    public WorkerTeamTests() => _backpropagation = new(_network, 4);

    [Fact]
    public void Each_part_runs_once_a_stage()
    {
        const int Size = 4;
        const int Runs = 200;
        var counts = new int[LinearAutoencoder.StageCount, Size];
        int strangers = 0;
        _network.BeforePart = (stage, _, part, parts) =>
        {
            Interlocked.Increment(ref counts[stage, part]);
            if (parts != Size)
                Interlocked.Increment(ref strangers);
        };

        using var team = new WorkerTeam(Size);
        for (int run = 0; run < Runs; run++)
            _backpropagation.Run(_batch, team);

        Assert.All(counts.Cast<int>(), count => Assert.Equal(Runs, count));
        Assert.Equal(0, strangers);
    }

    [Fact]
    public void Parts_that_wait_for_each_other_have_a_thread_each()
    {
        const int Size = 4;
        Thread[] threads = new Thread[Size];
        var meeting = new Meeting(Size);
        _network.BeforePart = (_, _, part, _) =>
        {
            threads[part] = Thread.CurrentThread;
            meeting.Wait();
        };
        using var team = new WorkerTeam(Size);
        _backpropagation.Run(_batch, team);

        Assert.Equal(Size, threads.Distinct().Count());
        Assert.Contains(Thread.CurrentThread, threads);
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
        Thread? worker = null;
        var meeting = new Meeting(2);
        Thread caller = Thread.CurrentThread;
        _network.BeforePart = (_, _, _, _) =>
        {
            worker = Thread.CurrentThread == caller ? worker : Thread.CurrentThread;
            meeting.Wait();
        };
        using var team = new WorkerTeam(2);
        float loss = _backpropagation.Run(_batch, team);

        bool asleep = SpinWait.SpinUntil(() => worker!.ThreadState.HasFlag(ThreadState.WaitSleepJoin), TimeSpan.FromSeconds(30));

        Assert.True(asleep, "The worker is still awake.");
        Assert.Equal(loss, _backpropagation.Run(_batch, team));
    }

    [Fact]
    public void A_caller_that_waits_long_is_woken()
    {
        using var team = new WorkerTeam(2);
        var meeting = new Meeting(2);
        Thread caller = Thread.CurrentThread;
        _network.BeforePart = (_, _, _, _) =>
        {
            meeting.Wait();
            Thread.Sleep(Thread.CurrentThread == caller ? 0 : 50);
        };
        float loss = _backpropagation.Run(_batch, team);
        _network.BeforePart = null;
        Assert.Equal(_backpropagation.Run(_batch), loss);
    }

    [Fact]
    public void Disposal_ends_the_threads_and_may_be_repeated()
    {
        var threads = new Thread?[3];
        var meeting = new Meeting(3);
        _network.BeforePart = (_, _, part, _) =>
        {
            threads[part] = Thread.CurrentThread;
            meeting.Wait();
        };
        var team = new WorkerTeam(3);
        _backpropagation.Run(_batch, team);

        team.Dispose();
        team.Dispose();

        Assert.All(threads, thread => Assert.Equal(thread == Thread.CurrentThread, thread!.IsAlive));
        Assert.Throws<ObjectDisposedException>(() => _backpropagation.Run(_batch, team));
    }

    [Fact]
    public void A_team_has_a_member() => Assert.Throws<ArgumentOutOfRangeException>("size", () => new WorkerTeam(0));
}

using Autoencoders.Memory;

namespace Autoencoders.Tests.Memory;

/// <summary>Many threads on one instance: each call gives the bits that one thread alone gives.</summary>
[Trait("Registers", "Any")]
public sealed class HammerTests
{
    private const int Threads = 8;

    private static readonly Dictionary<string, Subject> s_subjects = Subject.All().ToDictionary(subject => subject.Name);

    public static TheoryData<string> Names => [.. s_subjects.Keys];

    /// <summary>How long a network is hammered; longer by hand.</summary>
    private static TimeSpan Duration => TimeSpan.FromMilliseconds(
        int.TryParse(Environment.GetEnvironmentVariable("HAMMER_MILLISECONDS"), out int milliseconds) ? milliseconds : 60);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_member_of_one_instance(string name)
    {
        Subject subject = s_subjects[name];
        object network = subject.Create(seed: 1);
        ulong[] expected = Bits(subject, network);

        // Nobody has called this one before: the first calls, which prepare what inference reads, meet each other too.
        object fresh = subject.Create(seed: 1);
        string?[] failures = OnThreads(thread =>
        {
            using Calls calls = new(subject);
            int runs = 0;
            long end = Environment.TickCount64 + (long)Duration.TotalMilliseconds;
            do
            {
                for (int i = 0; i < calls.List.Count; i++, runs++)
                {
                    int place = (i + (thread * 3)) % calls.List.Count;
                    if (calls.List[place].Run(fresh) != expected[place])
                        return $"{calls.List[place].Member} on thread {thread} after {runs} calls";
                }
            }
            while (Environment.TickCount64 < end);
            return null;
        });
        Assert.All(failures, Assert.Null);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_swap_of_instances_under_load(string name)
    {
        Subject subject = s_subjects[name];
        object first = subject.Create(seed: 1), second = subject.Create(seed: 2);
        ulong[] bitsOfFirst = Bits(subject, first), bitsOfSecond = Bits(subject, second);
        Assert.All(bitsOfFirst.Zip(bitsOfSecond), pair => Assert.NotEqual(pair.First, pair.Second));

        object current = first;
        bool isDone = false;
        Thread writer = new(() =>
        {
            // Each time another instance with the weights of one of the two, as a service would load it.
            for (int swap = 0; !Volatile.Read(ref isDone); swap++)
            {
                Volatile.Write(ref current, subject.Create(seed: 1 + (swap % 2)));
                Thread.Yield();
            }
        });
        writer.Start();
        string?[] failures = OnThreads(thread =>
        {
            using Calls calls = new(subject);
            long end = Environment.TickCount64 + (long)Duration.TotalMilliseconds;
            do
            {
                for (int i = 0; i < calls.List.Count; i++)
                {
                    ulong bits = calls.List[i].Run(Volatile.Read(ref current));
                    if (bits != bitsOfFirst[i] && bits != bitsOfSecond[i])
                        return $"{calls.List[i].Member} on thread {thread}";
                }
            }
            while (Environment.TickCount64 < end);
            return null;
        });
        Volatile.Write(ref isDone, true);
        writer.Join();
        Assert.All(failures, Assert.Null);
    }

    private static ulong[] Bits(Subject subject, object network)
    {
        using Calls calls = new(subject);
        return [.. calls.List.Select(call => call.Run(network))];
    }

    private static string?[] OnThreads(Func<int, string?> run)
    {
        string?[] failures = new string?[Threads];
        Thread[] threads = new Thread[Threads];
        for (int i = 0; i < Threads; i++)
        {
            int number = i;
            threads[i] = new Thread(() => failures[number] = Attempt(number));
        }

        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        return failures;

        string? Attempt(int number)
        {
            try
            {
                return run(number);
            }
            catch (Exception exception)
            {
                return exception.ToString();
            }
        }
    }

    /// <summary>A call of each member, with memory that belongs to one thread.</summary>
    private sealed class Calls(Subject subject) : IDisposable
    {
        public IReadOnlyList<PreparedCall> List { get; } =
            [.. subject.Members.Select(member => new PreparedCall(subject, member, member.IsBatch ? 7 : 1))];

        public void Dispose()
        {
            foreach (PreparedCall call in List)
                call.Dispose();
        }
    }
}

using System.Runtime.CompilerServices;

namespace Autoencoders.Memory;

/// <summary>Calls whose spans end, or begin, at a page that cannot be read; the first line of a fault is the last that was printed.</summary>
internal static class GuardedCalls
{
    private static readonly int[] s_rows = [1, 7, 66];

    public static void Run()
    {
        foreach (Subject subject in Subject.All())
        {
            object network = subject.Create(seed: 1);
            foreach (Member member in subject.Members)
            {
                foreach (int rows in member.IsBatch ? s_rows : [1])
                {
                    Call(subject, member, network, rows, endsAtGuard: true);
                    Call(subject, member, network, rows, endsAtGuard: false);
                }
            }

            foreach (InnerCall call in InnerCall.Of(subject.Type))
            {
                foreach (int rows in call.IsBatch ? s_rows : [1])
                {
                    Call(subject, call, network, rows, endsAtGuard: true);
                    Call(subject, call, network, rows, endsAtGuard: false);
                }
            }
        }
    }

    /// <summary>Reads a value beyond its memory, to see that it would be noticed.</summary>
    public static void Fault(bool isBehind)
    {
        using GuardedMemory memory = new(3, endsAtGuard: isBehind);
        Argument argument = new(memory.Address, 3);
        Console.WriteLine("fault");
        Console.WriteLine(Unsafe.Add(ref argument.Start, isBehind ? argument.Length : -1));
    }

    private static void Call(Subject subject, Member member, object network, int rows, bool endsAtGuard)
    {
        Console.WriteLine($"{subject.Name}.{member.Name} {rows} {(endsAtGuard ? "before" : "behind")} a guard");
        using Spans spans = new(subject, member.Parameters, rows, endsAtGuard);
        member.Call(network, spans.Arguments);
    }

    /// <summary>The same with the parameters between guards too.</summary>
    private static void Call(Subject subject, InnerCall call, object network, int rows, bool endsAtGuard)
    {
        Console.WriteLine($"{subject.Name}.{call.Name} {rows} {(endsAtGuard ? "before" : "behind")} a guard, parameters too");
        Span<float> parameters = InnerCall.ParametersOf(network);
        using GuardedMemory memory = new(parameters.Length, endsAtGuard);
        Argument block = new(memory.Address, parameters.Length);
        parameters.CopyTo(block.Target);
        using Spans spans = new(subject, call.Parameters, rows, endsAtGuard);
        call.Call([block, .. spans.Arguments], rows);
    }

    /// <summary>What a call is given, each between guards of its own.</summary>
    private sealed class Spans : IDisposable
    {
        private readonly List<GuardedMemory> _memory = [];

        public Spans(Subject subject, IReadOnlyList<MemberParameter> parameters, int rows, bool endsAtGuard)
        {
            Arguments = new Argument[parameters.Count];
            for (int i = 0; i < Arguments.Length; i++)
            {
                int length = rows * parameters[i].RowLength;
                GuardedMemory memory = new(length, endsAtGuard);
                _memory.Add(memory);
                Arguments[i] = new Argument(memory.Address, length);
                if (parameters[i] is { IsMemory: true, IsWritten: false })
                    subject.Fill(parameters[i], Arguments[i], seed: 1);
            }
        }

        public Argument[] Arguments { get; }

        public void Dispose()
        {
            foreach (GuardedMemory memory in _memory)
                memory.Dispose();
        }
    }
}

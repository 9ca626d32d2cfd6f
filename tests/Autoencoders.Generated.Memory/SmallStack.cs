using System.Runtime.CompilerServices;

namespace Autoencoders.Memory;

/// <summary>Runs cases on threads with little stack.</summary>
internal static unsafe class SmallStack
{
    private const int Painted = 6 << 20;
    private const ulong Paint = 0x5AA5_5AA5_1234_4321;

    /// <summary>Runs each case on a thread of its own, whose stack has a number of bytes, and prints its name before.</summary>
    public static void Run(IEnumerable<Case> cases, int bytes)
    {
        foreach (Case one in cases)
        {
            Console.WriteLine(one.Name);
            OnThread(one.Run, bytes);
        }
    }

    /// <summary>Prints how many bytes of the stack each case needs.</summary>
    public static void Measure(IEnumerable<Case> cases)
    {
        foreach (Case one in cases)
        {
            long used = 0;
            OnThread(() => used = Used(one.Run), 8 << 20);
            Console.WriteLine($"{used,9} {one.Name}");
        }
    }

    private static void OnThread(Action run, int bytes)
    {
        Exception? failure = null;
        Thread thread = new(Attempt, bytes);
        thread.Start();
        thread.Join();
        if (failure is not null)
            throw new InvalidOperationException(failure.Message, failure);

        void Attempt()
        {
            try
            {
                run();
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Used(Action run)
    {
        nint bottom = Fill();
        run();
        ulong* place = (ulong*)bottom;
        while (*place == Paint)
            place++;
        return bottom + Painted - (nint)place;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint Fill()
    {
        ulong* block = stackalloc ulong[Painted / sizeof(ulong)];
        for (int i = 0; i < Painted / sizeof(ulong); i++)
            block[i] = Paint;
        return (nint)block;
    }
}

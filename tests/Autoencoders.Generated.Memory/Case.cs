namespace Autoencoders.Memory;

/// <summary>Something that a user may call, by a name that reproduces it.</summary>
internal sealed record Case(string Name, Action Run)
{
    /// <summary>What needs more than 128 KB, to see that it would be noticed.</summary>
    public static unsafe Case Overflow { get; } = new("overflow", () =>
    {
        const int Length = 256 << 10;
        byte* block = stackalloc byte[Length];
        for (int i = Length - 1; i >= 0; i -= 1024)
            block[i] = 1;
    });

    /// <summary>Every call on every network.</summary>
    public static IEnumerable<Case> Networks() => Subject.All().SelectMany(Of);

    private static IEnumerable<Case> Of(Subject subject)
    {
        foreach (Member member in subject.Members)
        {
            foreach (int rows in member.IsBatch ? (int[])[1, 7, 66] : [1])
                yield return new($"{subject.Name}.{member.Name} {rows}", () => Call(subject, member, rows));
        }

        foreach (int rows in (int[])[1, 7, 66])
            yield return new($"{subject.Name} step {rows}", () => subject.Step(rows, threads: 1));
        yield return new($"{subject.Name} step on threads", () => subject.Step(66, threads: 2));
        yield return new($"{subject.Name} Fit", subject.Fit);
        yield return new($"{subject.Name} Save and Load", subject.SaveAndLoad);
    }

    private static void Call(Subject subject, Member member, int rows)
    {
        using PreparedCall call = new(subject, member, rows);
        call.Run(subject.Create(seed: 1));
    }
}

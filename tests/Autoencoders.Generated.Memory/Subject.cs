using System.Reflection;

namespace Autoencoders.Memory;

/// <summary>A network of a type that only the run knows, with its members and samples for them.</summary>
public abstract class Subject
{
    /// <summary>All networks of this program.</summary>
    public static IEnumerable<Subject> All() => typeof(Subject).Assembly.GetTypes()
        .Where(type => type.Namespace == "Autoencoders.Memory.Networks")
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(Of);

    public abstract Type Type { get; }

    public string Name => Type.Name;

    public abstract IReadOnlyList<Member> Members { get; }

    public abstract int InputLength { get; }

    public abstract int ConditionLength { get; }

    /// <summary>A network with other weights for each seed.</summary>
    public abstract object Create(int seed);

    /// <summary>A step of training, with several threads where asked for.</summary>
    public abstract void Step(int rows, int threads);

    /// <summary>Some epochs with all that a run may have.</summary>
    public abstract void Fit();

    /// <summary>Writes weights to memory and reads them.</summary>
    public abstract void SaveAndLoad();

    /// <summary>The largest index of a codebook; 0 without one.</summary>
    public int CodebookSize => (int?)Type.GetField("CodebookSize")?.GetRawConstantValue() ?? 0;

    /// <summary>Fills what a call reads: 0..1, which sum up to 1 at each position of several channels, so that they fit every loss.</summary>
    public void Fill(MemberParameter parameter, Argument argument, int seed)
    {
        CounterRandom random = new(seed: (ulong)(seed + parameter.Name.Length));
        if (parameter.HoldsIndices)
        {
            foreach (ref int index in argument.Indices)
                index = random.Next(CodebookSize);
            return;
        }

        foreach (ref float value in argument.Target)
            value = random.NextSingle();
        if (parameter.Name is "input" or "inputs")
            Normalize(argument.Target);
    }

    protected void Normalize(Span<float> values)
    {
        int channels = Type.GetCustomAttribute<InputAttribute>()?.Shape[^1] ?? 1;
        if (channels == 1)
            return;
        for (int start = 0; start < values.Length; start += channels)
        {
            float sum = 0;
            foreach (float value in values.Slice(start, channels))
                sum += value;
            foreach (ref float value in values.Slice(start, channels))
                value /= sum;
        }
    }

    private static Subject Of(Type type) => (Subject)Activator.CreateInstance(typeof(Subject<>).MakeGenericType(type))!;
}

/// <summary>The same of a type that the compiler knows.</summary>
internal sealed class Subject<TNetwork> : Subject
    where TNetwork : class, ITrainable<TNetwork>
{
    public override Type Type => typeof(TNetwork);

    public override IReadOnlyList<Member> Members { get; } = Member.Of(typeof(TNetwork));

    public override int InputLength => TNetwork.InputLength;

    public override int ConditionLength => TNetwork.ConditionLength;

    public override object Create(int seed) => TNetwork.Create(seed);

    public override void Step(int rows, int threads)
    {
        Trainer<TNetwork> trainer = new(TNetwork.Create(1), new Adam(1e-4));
        Dataset data = Data(rows);
        using WorkerTeam team = new(threads);
        for (int step = 0; step < 2; step++)
            trainer.Step(data.Values.Span, data.Conditions.Span, team);
    }

    public override void Fit()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.checkpoint");
        TrainingOptions options = new()
        {
            Epochs = 2,
            BatchSize = 7,
            Validation = Data(9),
            EarlyStopping = new EarlyStopping(),
            Clipping = GradientClipping.ByNorm(1),
            WeightAverage = 0.9,
            MaxDegreeOfParallelism = 2,
            Checkpoints = new Checkpoints(path) { EveryEpochs = 1 },
        };
        new Trainer<TNetwork>(TNetwork.Create(1), new Adam(1e-4)).Fit(Data(20), options);
        File.Delete(path);
    }

    public override void SaveAndLoad()
    {
        using MemoryStream stream = new();
        WeightsFile.Save(TNetwork.Create(1), stream);
        stream.Position = 0;
        WeightsFile.Load<TNetwork>(stream);
    }

    private Dataset Data(int rows)
    {
        CounterRandom random = new(seed: 3);
        float[] values = new float[rows * InputLength], conditions = new float[rows * ConditionLength];
        foreach (ref float value in values.AsSpan())
            value = random.NextSingle();
        Normalize(values);
        return ConditionLength == 0
            ? new Dataset(values, InputLength)
            : new Dataset(values, InputLength).WithConditions(conditions, ConditionLength);
    }
}

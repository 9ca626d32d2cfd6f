using System.Globalization;
using System.Text.Json;

namespace Autoencoders;

/// <summary>
/// A weights file that holds what a trainer remembers between steps too: its description and its numbers as texts of the metadata; slots of
/// the optimizer and samples of the reservoir as tensors.
/// </summary>
internal static class TrainerFile
{
    private const string TrainerName = WeightsMetadata.AnnexPrefix + "trainer";
    private const string NumbersName = WeightsMetadata.AnnexPrefix + "numbers";
    private const string SlotName = WeightsMetadata.AnnexPrefix + "optimizer.";
    private const string SamplesName = WeightsMetadata.AnnexPrefix + "samples";
    private const string ConditionsName = WeightsMetadata.AnnexPrefix + "conditions";

    /// <exception cref="CheckpointException">What is to be saved could not be restored; the file is what it was.</exception>
    public static void Save<TNetwork>(Trainer<TNetwork> trainer, string path)
        where TNetwork : class, ITrainable<TNetwork>
    {
        byte[] header = Naming(() => Header(trainer, path));
        AtomicFile.Replace(path, file => SafeTensorsWriter.Write(file, header, data => Write(trainer, data)));
    }

    /// <exception cref="CheckpointException">What is to be saved could not be restored; nothing was written.</exception>
    public static void Save<TNetwork>(Trainer<TNetwork> trainer, Stream destination)
        where TNetwork : class, ITrainable<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(destination);
        byte[] header = Naming(() => Header(trainer, WeightsFile.StreamName));
        SafeTensorsWriter.Write(destination, header, data => Write(trainer, data));
    }

    /// <exception cref="CheckpointException">The file is damaged, or belongs to another trainer; nothing was changed.</exception>
    public static void Restore<TNetwork>(Trainer<TNetwork> trainer, string path)
        where TNetwork : class, ITrainable<TNetwork>
    {
        using Stream source = InputFile.Open(path);
        Restore(trainer, source, path);
    }

    /// <exception cref="CheckpointException">The bytes are damaged, or belong to another trainer; nothing was changed.</exception>
    public static void Restore<TNetwork>(Trainer<TNetwork> trainer, Stream source)
        where TNetwork : class, ITrainable<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(source);
        Restore(trainer, source, WeightsFile.StreamName);
    }

    private static void Restore<TNetwork>(Trainer<TNetwork> trainer, Stream source, string file)
        where TNetwork : class, ITrainable<TNetwork>
        => Naming(() => Read(trainer, SafeTensors.Read(source, file), file));

    /// <summary>Turns errors of reading and writing weights into a <see cref="CheckpointException"/>.</summary>
    private static T Naming<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (WeightsFileException refused)
        {
            throw new CheckpointException(refused.Message, refused);
        }
    }

    /// <summary>Everything beside the network that decides how training goes on from a state, in one line.</summary>
    private static string Describe(IOptimizer optimizer, OnlineOptions online) => string.Create(
        CultureInfo.InvariantCulture,
        $"{optimizer.Description} | reservoir {online.Capacity} {online.Policy} | batch {online.BatchSize} | seed {online.Seed}"
        + $" | clipping {online.Clipping}");

    private static byte[] Header<TNetwork>(Trainer<TNetwork> trainer, string file)
        where TNetwork : class, ITrainable<TNetwork>
    {
        WeightsWriter.CheckFinite(trainer.Network, file);
        OptimizerState optimizer = trainer.Optimizer.State;
        Reservoir? reservoir = trainer.Learning?.Reservoir;
        SafeTensorsWriter header = WeightsWriter.Describe<TNetwork>(scaler: null);
        header.AddMetadata(TrainerName, Describe(trainer.Optimizer, trainer.Online));
        TrainerNumbers numbers = NumbersOf(trainer);
        if (numbers.Wrong(trainer.Optimizer) is { } wrong)
            throw new WeightsFileException(file, null, "numbers of training that can be saved", wrong);
        header.AddMetadata(NumbersName, JsonSerializer.Serialize(numbers, TrainerJson.Default.TrainerNumbers));
        for (int slot = 0; slot < optimizer.SlotCount; slot++)
        {
            RefuseSlot(optimizer, slot, optimizer.Slot(slot), file);
            header.AddTensor($"{SlotName}{slot}", [optimizer.ParameterCount]);
        }

        if (reservoir is not null)
            header.AddTensor(SamplesName, [reservoir.Count, TNetwork.InputLength]);
        if (reservoir is not null && TNetwork.ConditionLength > 0)
            header.AddTensor(ConditionsName, [reservoir.Count, TNetwork.ConditionLength]);
        return header.Header(file);
    }

    private static TrainerNumbers NumbersOf<TNetwork>(Trainer<TNetwork> trainer)
        where TNetwork : class, ITrainable<TNetwork>
    {
        OnlineNumbers? online = null;
        if (trainer.Learning is { } learning)
        {
            (long seen, ulong kept, ulong drawn) = learning.Reservoir.Position;
            online = new OnlineNumbers { Step = learning.StepNumber, Seen = seen, Kept = kept, Drawn = drawn };
        }

        return new TrainerNumbers
        {
            LearningRate = trainer.Optimizer.LearningRate,
            Optimizer = trainer.Optimizer.State.Numbers.ToArray(),
            Seed = trainer.Position.Seed,
            Step = trainer.Position.Step,
            Online = online,
        };
    }

    /// <summary>The data, in the order in which the header describes them.</summary>
    private static void Write<TNetwork>(Trainer<TNetwork> trainer, SingleStream data)
        where TNetwork : class, ITrainable<TNetwork>
    {
        WeightsWriter.Write(trainer.Network, data);
        for (int slot = 0; slot < trainer.Optimizer.State.SlotCount; slot++)
            data.Write(trainer.Optimizer.State.Slot(slot));
        if (trainer.Learning is { } learning)
        {
            data.Write(learning.Reservoir.Values);
            data.Write(learning.Reservoir.Conditions);
        }
    }

    /// <returns>What is learned from; null for nothing.</returns>
    private static OnlineTraining<TNetwork>? Read<TNetwork>(Trainer<TNetwork> trainer, SafeTensors source, string file)
        where TNetwork : class, ITrainable<TNetwork>
    {
        OptimizerState optimizer = trainer.Optimizer.State;
        float[] state = WeightsReader.ReadState<TNetwork>(source, trainer.Network.State.Length);
        WeightsReader.CheckMetadata(source, TrainerName, Describe(trainer.Optimizer, trainer.Online));
        TrainerNumbers numbers = ReadNumbers(source, file, trainer.Optimizer);
        var slots = new float[optimizer.SlotCount][];
        for (int slot = 0; slot < slots.Length; slot++)
        {
            slots[slot] = ReadBlock(source, file, $"{SlotName}{slot}", [optimizer.ParameterCount]);
            RefuseSlot(optimizer, slot, slots[slot], file);
        }

        OnlineTraining<TNetwork>? learning = numbers.Online is { } online ? ReadLearning(trainer, online, source, file) : null;

        state.CopyTo(trainer.Network.State);
        for (int slot = 0; slot < slots.Length; slot++)
            slots[slot].CopyTo(optimizer.Slot(slot));
        numbers.Optimizer.CopyTo(optimizer.Numbers);
        trainer.Optimizer.LearningRate = numbers.LearningRate;
        trainer.Position = (numbers.Seed, numbers.Step);
        return trainer.Learning = learning;
    }

    private static TrainerNumbers ReadNumbers(SafeTensors source, string file, IOptimizer optimizer)
    {
        const string Expected = "the numbers of a trainer in the metadata";
        try
        {
            string text = source.Metadata.GetValueOrDefault(NumbersName) ?? throw new WeightsFileException(file, null, Expected, "none");
            TrainerNumbers numbers = JsonSerializer.Deserialize(text, TrainerJson.Default.TrainerNumbers)
                ?? throw new WeightsFileException(file, null, Expected, "null");
            return numbers.Wrong(optimizer) is { } wrong ? throw new WeightsFileException(file, null, Expected, wrong) : numbers;
        }
        catch (JsonException malformed)
        {
            throw new WeightsFileException(file, null, Expected, $"malformed ones ({malformed.Message.TrimEnd('.')})", malformed);
        }
    }

    private static OnlineTraining<TNetwork> ReadLearning<TNetwork>(
        Trainer<TNetwork> trainer, OnlineNumbers numbers, SafeTensors source, string file)
        where TNetwork : class, ITrainable<TNetwork>
    {
        int rows = (int)Math.Min(numbers.Seen, trainer.Online.Capacity);
        float[] samples = ReadBlock(source, file, SamplesName, [rows, TNetwork.InputLength]);
        Refuse(NonFinite.IndexIn<TNetwork>(samples), samples, file, SamplesName);
        if (TNetwork.LossDomain.IndexOutside(samples, TNetwork.InputLength) is var outside and >= 0)
        {
            throw new WeightsFileException(
                file, SamplesName, TNetwork.LossDomain.ToString(), $"{Text(samples[outside])} as element {outside}");
        }

        float[] conditions = [];
        if (TNetwork.ConditionLength > 0)
        {
            conditions = ReadBlock(source, file, ConditionsName, [rows, TNetwork.ConditionLength]);
            Refuse(NonFinite.IndexIn(conditions), conditions, file, ConditionsName);
        }

        var learning = new OnlineTraining<TNetwork>(trainer.Network, trainer.Optimizer, trainer.Online) { StepNumber = numbers.Step };
        learning.Reservoir.Continue((numbers.Seen, numbers.Kept, numbers.Drawn), samples, conditions);
        return learning;
    }

    private static float[] ReadBlock(SafeTensors source, string file, string name, ReadOnlySpan<long> shape)
    {
        SafeTensorsEntry entry = source[name];
        return entry.Shape.AsSpan().SequenceEqual(shape)
            ? source.Singles(name)
            : throw new WeightsFileException(
                file, name, $"shape [{string.Join(", ", shape.ToArray())}]", $"shape [{string.Join(", ", entry.Shape)}]");
    }

    /// <summary>Refuses what the next step would make weights of that are not finite.</summary>
    private static void RefuseSlot(OptimizerState optimizer, int slot, ReadOnlySpan<float> values, string file)
    {
        if (optimizer.SlotRanges.ElementAtOrDefault(slot) is { } range && range.IndexOutside(values) is var index and >= 0)
            throw new WeightsFileException(file, $"{SlotName}{slot}", range.Words, $"{Text(values[index])} as element {index}");
    }

    private static void Refuse(int index, ReadOnlySpan<float> values, string file, string name)
    {
        if (index >= 0)
            throw new WeightsFileException(file, name, "finite values", $"{Text(values[index])} as element {index}");
    }

    private static string Text(float value) => value.ToString(CultureInfo.InvariantCulture);
}

using System.Text.Json;

namespace Autoencoders;

/// <summary>
/// A weights file that holds the state of training too: as a text of the metadata the run that it belongs to and its numbers, as tensors
/// the reports of the finished epochs and the blocks.
/// </summary>
/// <param name="network">What is trained.</param>
/// <param name="path">The file.</param>
/// <param name="run">Everything that must be the same for training to go on with the same bits, in one line.</param>
/// <param name="epochs">The table of the reports.</param>
internal sealed class CheckpointFile(ICheckpointedNetwork network, string path, string run, EpochTable epochs) : ICheckpointFile
{
    private const string RunName = WeightsMetadata.AnnexPrefix + "run";
    private const string NumbersName = WeightsMetadata.AnnexPrefix + "numbers";
    private const string EpochsName = WeightsMetadata.AnnexPrefix + "epochs";

    public bool Find()
    {
        AtomicFile.DeleteRemains(path);
        return new FileInfo(path) is { Exists: true, Length: > 0 };
    }

    public void Save(TrainingRecord record, IReadOnlyList<TrainingBlock> blocks)
    {
        network.CheckFinite(path);
        SafeTensorsWriter file = network.Describe();
        file.AddMetadata(RunName, run);
        file.AddMetadata(NumbersName, JsonSerializer.Serialize(record.Numbers, TrainingJson.Default.TrainingNumbers));
        file.AddDoublesFirst(EpochsName, [record.Reports.Count, epochs.Columns]);
        foreach (TrainingBlock block in blocks)
        {
            Check(block, block.Values());
            file.AddTensor(NameOf(block), [block.Values().Length]);
        }

        byte[] header = file.Header(path);
        AtomicFile.Replace(path, target => SafeTensorsWriter.Write(target, header, data =>
        {
            epochs.Write(record.Reports, data);
            network.Write(data);
            foreach (TrainingBlock block in blocks)
                data.Write(block.Values());
        }));
    }

    public TrainingRecord Load(Func<TrainingRecord, string?> check, IReadOnlyList<TrainingBlock> blocks)
    {
        try
        {
            return Read(check, blocks);
        }
        catch (WeightsFileException refused)
        {
            throw new CheckpointException($"{refused.Message} To start anew, delete the file.", refused);
        }
    }

    public void Delete() => AtomicFile.Delete(path);

    private static string NameOf(TrainingBlock block) => WeightsMetadata.AnnexPrefix + block.Name;

    private TrainingRecord Read(Func<TrainingRecord, string?> check, IReadOnlyList<TrainingBlock> blocks)
    {
        SafeTensors source = SafeTensors.Read(path);
        float[] state = network.ReadState(source);
        CheckState(state);
        WeightsReader.CheckMetadata(source, RunName, run);
        TrainingRecord record = ReadRecord(source);
        if (check(record) is { } wrong)
            throw new WeightsFileException(path, null, "the numbers of a training run like this", wrong);
        float[][] values = [.. blocks.Select(block => ReadBlock(source, block))];

        state.CopyTo(network.State);
        for (int i = 0; i < values.Length; i++)
            values[i].CopyTo(blocks[i].Values());
        return record;
    }

    private TrainingRecord ReadRecord(SafeTensors source)
    {
        const string Expected = "the numbers of a training run in the metadata";
        TrainingNumbers numbers;
        try
        {
            string text = source.Metadata.GetValueOrDefault(NumbersName) ?? throw new WeightsFileException(path, null, Expected, "none");
            numbers = JsonSerializer.Deserialize(text, TrainingJson.Default.TrainingNumbers)
                ?? throw new WeightsFileException(path, null, Expected, "null");
        }
        catch (JsonException malformed)
        {
            throw new WeightsFileException(path, null, Expected, $"malformed ones ({malformed.Message.TrimEnd('.')})", malformed);
        }

        return new(numbers, numbers.Reports ?? epochs.Read(source, path, EpochsName));
    }

    private float[] ReadBlock(SafeTensors source, TrainingBlock block)
    {
        string name = NameOf(block);
        SafeTensorsEntry entry = source[name];
        int expected = block.Values().Length;
        if (entry.Shape is not [var length] || length != expected)
            throw new WeightsFileException(path, name, $"shape [{expected}]", $"shape [{string.Join(", ", entry.Shape)}]");
        float[] values = source.Singles(name);
        Check(block, values);
        return values;
    }

    /// <summary>Rejects values that would make weights infinite or NaN in the next step, on writing and on reading.</summary>
    private void Check(TrainingBlock block, ReadOnlySpan<float> values)
    {
        if (block.Range is { } range)
            Check(NameOf(block), values, 0, range);
        if (block.IsState)
            CheckState(values, NameOf(block));
    }

    /// <summary>A variance below 0 has no root: what such a state computes is no number.</summary>
    private void CheckState(ReadOnlySpan<float> state, string? block = null)
    {
        foreach (TensorLayout tensor in network.Tensors)
        {
            if (tensor.Is(TensorRoles.RunningVariance))
            {
                int offset = block is null ? 0 : tensor.Offset;
                Check(block ?? tensor.Name, state.Slice(tensor.Offset, tensor.Length), offset, BlockRange.Squares);
            }
        }
    }

    private void Check(string name, ReadOnlySpan<float> values, int offset, BlockRange range)
    {
        int bad = range.IndexOutside(values);
        if (bad >= 0)
            throw new WeightsFileException(path, name, range.Words, $"{values[bad]} as element {offset + bad}");
    }
}

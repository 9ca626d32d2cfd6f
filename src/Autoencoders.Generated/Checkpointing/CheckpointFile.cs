using System.Text.Json;

namespace Autoencoders;

/// <summary>
/// A weights file that holds the state of training too: as a text of the metadata the run that it belongs to and its numbers, as tensors
/// the blocks.
/// </summary>
/// <param name="network">What is trained.</param>
/// <param name="path">The file.</param>
/// <param name="run">Everything that must be the same for training to go on with the same bits, in one line.</param>
internal sealed class CheckpointFile<TNetwork>(TNetwork network, string path, string run) : ICheckpointFile
    where TNetwork : class, INetwork<TNetwork>
{
    private const string RunName = WeightsMetadata.AnnexPrefix + "run";
    private const string NumbersName = WeightsMetadata.AnnexPrefix + "numbers";

    public bool Find()
    {
        AtomicFile.DeleteRemains(path);
        return File.Exists(path);
    }

    public void Save(TrainingNumbers numbers, IReadOnlyList<TrainingBlock> blocks)
    {
        WeightsWriter.CheckFinite(network, path);
        SafeTensorsWriter file = WeightsWriter.Describe<TNetwork>(scaler: null);
        file.AddMetadata(RunName, run);
        file.AddMetadata(NumbersName, JsonSerializer.Serialize(numbers, TrainingJson.Default.TrainingNumbers));
        foreach (TrainingBlock block in blocks)
            file.AddTensor(NameOf(block), [block.Values().Length]);

        byte[] header = file.Header(path);
        AtomicFile.Replace(path, target => SafeTensorsWriter.Write(target, header, data =>
        {
            WeightsWriter.Write(network, data);
            foreach (TrainingBlock block in blocks)
                data.Write(block.Values());
        }));
    }

    public TrainingNumbers Load(Func<TrainingNumbers, string?> check, IReadOnlyList<TrainingBlock> blocks)
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

    public void Delete() => File.Delete(path);

    private static string NameOf(TrainingBlock block) => WeightsMetadata.AnnexPrefix + block.Name;

    private TrainingNumbers Read(Func<TrainingNumbers, string?> check, IReadOnlyList<TrainingBlock> blocks)
    {
        SafeTensors source = SafeTensors.Read(path);
        float[] state = WeightsReader.ReadState<TNetwork>(source, path, network.State.Length);
        WeightsReader.CheckMetadata(source, path, RunName, run);
        TrainingNumbers numbers = ReadNumbers(source, check);
        float[][] values = [.. blocks.Select(block => ReadBlock(source, block))];

        state.CopyTo(network.State);
        for (int i = 0; i < values.Length; i++)
            values[i].CopyTo(blocks[i].Values());
        return numbers;
    }

    private TrainingNumbers ReadNumbers(SafeTensors source, Func<TrainingNumbers, string?> check)
    {
        const string Expected = "the numbers of a training run in the metadata";
        try
        {
            string text = source.Metadata.GetValueOrDefault(NumbersName) ?? throw new WeightsFileException(path, null, Expected, "none");
            TrainingNumbers numbers = JsonSerializer.Deserialize(text, TrainingJson.Default.TrainingNumbers)
                ?? throw new WeightsFileException(path, null, Expected, "null");
            return check(numbers) is { } wrong ? throw new WeightsFileException(path, null, Expected, wrong) : numbers;
        }
        catch (JsonException malformed)
        {
            throw new WeightsFileException(path, null, Expected, $"malformed ones ({malformed.Message.TrimEnd('.')})", malformed);
        }
    }

    private float[] ReadBlock(SafeTensors source, TrainingBlock block)
    {
        string name = NameOf(block);
        float[] values = source.Singles(name);
        int expected = block.Values().Length;
        return values.Length == expected
            ? values
            : throw new WeightsFileException(path, name, $"{expected} values", $"{values.Length}");
    }
}

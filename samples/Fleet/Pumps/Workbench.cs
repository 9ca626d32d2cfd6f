using Autoencoders;

namespace Fleet.Pumps;

/// <summary>
/// The one trainer that many pumps learn with, one after another: between its turns, a pump keeps its training as the bytes of a trainer's
/// file. So the memory of training steps exists once for each thread that trains, and not once for each pump. A workbench serves one thread
/// at a time.
/// </summary>
internal sealed class Workbench
{
    /// <summary>The number of rows that a pump remembers to learn from.</summary>
    public const int Capacity = 128;

    private const int BatchSize = 16;

    private readonly Trainer<PumpAutoencoder> _trainer = new(new PumpAutoencoder(seed: 1), new Adam(5e-3))
    {
        Online = new OnlineOptions { Capacity = Capacity, BatchSize = BatchSize, Seed = 1, Clipping = GradientClipping.ByNorm(1) },
    };
    private readonly byte[] _beginning;

    public Workbench() => _beginning = Save();

    /// <summary>The network that was trained last.</summary>
    public PumpAutoencoder Network => _trainer.Network;

    /// <summary>Continues the training of a pump with new rows.</summary>
    /// <param name="training">The training so far; empty for a pump that begins.</param>
    /// <param name="rows">New rows in network units.</param>
    /// <param name="steps">The number of steps, each on 16 of the rows that the pump remembers.</param>
    /// <returns>The training to continue from next time.</returns>
    /// <exception cref="CheckpointException">The training is damaged, or belongs to another trainer.</exception>
    /// <exception cref="TrainingDivergedException">The loss is not finite.</exception>
    public byte[] Train(byte[] training, ReadOnlySpan<float> rows, int steps)
    {
        Restore(training);
        for (int start = 0; start < rows.Length; start += PumpAutoencoder.InputLength)
            _trainer.Observe(rows.Slice(start, PumpAutoencoder.InputLength));
        _trainer.TrainFor(steps);
        return Save();
    }

    /// <summary>Takes over a training, and so checks it.</summary>
    /// <exception cref="CheckpointException">The training is damaged, or belongs to another trainer.</exception>
    public void Restore(byte[] training)
    {
        using var source = new MemoryStream(training.Length == 0 ? _beginning : training, writable: false);
        _trainer.Restore(source);
    }

    private byte[] Save()
    {
        using var file = new MemoryStream();
        _trainer.Save(file);
        return file.ToArray();
    }
}

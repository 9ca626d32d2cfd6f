using Autoencoders.Kernels;

namespace Autoencoders;

// What a program that learns while it runs needs beside steps: to be ready at once, and to go on after a restart.
public sealed partial class Trainer<TNetwork>
{
    /// <inheritdoc/>
    public TimeSpan StepTime => _online?.ExpectedStep ?? TimeSpan.Zero;

    /// <inheritdoc/>
    public int SamplesHeld => _online?.Reservoir.Count ?? 0;

    /// <inheritdoc/>
    public long SamplesWaiting => _online?.Waiting ?? 0;

    /// <summary>
    /// Observes and trains on throw-away values, so that the first <c>Observe</c>, <c>TrainFor</c> and <c>Step</c> of the program's own take
    /// as long as later ones, and <see cref="StepTime"/> is known. What is trained and remembered stays as it was, bit for bit: weights,
    /// statistics, optimizer, reservoir, random numbers. A program that is compiled just in time needs some tenths of a second for it. A
    /// corruption of your own is called with the throw-away values.
    /// </summary>
    public void WarmUp()
    {
        using SoleUse.Stay stay = _training.Enter();
        (int seed, long step) = Position;
        var rows = new ThrowawayRows(1, TNetwork.InputLength, TNetwork.CodeLength, TNetwork.ConditionLength);
        float[] sample = rows.Input.ToArray();
        TNetwork.LossDomain.BringIn(sample);
        OnlineTraining.Rehearse(() =>
        {
            try
            {
                Observe(sample, rows.Condition);
                Observe(sample, rows.Condition);
                TrainFor(TimeSpan.Zero);
                TrainFor(TimeSpan.Zero);
                TrainFor(1);
                Step(sample, rows.Condition);
            }
            catch (TrainingDivergedException)
            {
                // Throw-away values say nothing about the network; those of the program will.
            }
        });
        Position = (seed, step);
    }

    /// <summary>
    /// Saves all that training goes on from, between two steps: the network, the optimizer with its learning rate, the samples observed and
    /// the random numbers of <c>Observe</c>, <c>TrainFor</c> and <c>Step</c>. A trainer that is made in the same way and restored
    /// from the file trains on with the bits of one that was never interrupted. The file is a weights file too, which the network's
    /// <c>Load</c> reads. It is written beside its target and renamed: the target holds the old state or the new one.
    /// </summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <exception cref="CheckpointException">A weight, or a number of the optimizer, is not finite; nothing is written.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public void Save(string path)
    {
        using SoleUse.Stay stay = _training.Enter();
        TrainerFile.Save(this, path);
    }

    /// <summary>Writes all that training goes on from to a stream, from its current position on.</summary>
    /// <param name="destination">Receives the bytes of a file.</param>
    /// <exception cref="CheckpointException">A weight, or a number of the optimizer, is not finite; nothing is written.</exception>
    public void Save(Stream destination)
    {
        using SoleUse.Stay stay = _training.Enter();
        TrainerFile.Save(this, destination);
    }

    /// <summary>
    /// Takes over what a trainer saved: one of the same network, with the same optimizer and the same <see cref="Online"/>. Everything in
    /// the file is checked before anything is changed. What steps take is measured anew.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CheckpointException">
    /// The file is damaged, or belongs to another trainer; network, optimizer and reservoir are as they were.
    /// </exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public void Restore(string path)
    {
        using SoleUse.Stay stay = _training.Enter();
        TrainerFile.Restore(this, path);
    }

    /// <summary>Takes over what a trainer saved, from a stream, which it reads to its end.</summary>
    /// <param name="source">The bytes of a file.</param>
    /// <exception cref="CheckpointException">
    /// The bytes are damaged, or belong to another trainer; network, optimizer and reservoir are as they were.
    /// </exception>
    public void Restore(Stream source)
    {
        using SoleUse.Stay stay = _training.Enter();
        TrainerFile.Restore(this, source);
    }

    /// <summary>The key of the random numbers of <c>Step</c>: the seed, and the number of the last step.</summary>
    internal (int Seed, long Step) Position
    {
        get => _step?.Workspace is { } workspace ? (workspace.Seed, workspace.Step) : field;
        set
        {
            field = value;
            if (_step?.Workspace is { } workspace)
                (workspace.Seed, workspace.Step) = value;
        }
    }

    /// <summary>The state of online learning; null before the first <c>Observe</c> or <c>TrainFor</c>.</summary>
    internal OnlineTraining<TNetwork>? Learning
    {
        get => _online;
        set => _online = value;
    }
}

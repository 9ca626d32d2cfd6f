using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// The memory of one training step, allocated once: the rows of a mini-batch, the gradients and what the backward pass needs from the
/// forward pass. Networks that only infer never make one.
/// </summary>
public sealed class TrainingWorkspace
{
    private readonly AlignedFloats _inputs;
    private readonly AlignedFloats _losses;
    private readonly AlignedFloats _gradients;
    private readonly AlignedFloats _scratch;
    private readonly int _inputLength;

    private TrainingWorkspace(int capacity, int inputLength, int parameterCount, int scratchLength)
    {
        Capacity = capacity;
        _inputLength = inputLength;
        _inputs = new AlignedFloats(checked(capacity * inputLength));
        _losses = new AlignedFloats(capacity);
        _gradients = new AlignedFloats(parameterCount);
        _scratch = new AlignedFloats(scratchLength);
    }

    /// <summary>The largest number of rows of a mini-batch.</summary>
    public int Capacity { get; }

    /// <summary>The number of rows of the current mini-batch, 1 to <see cref="Capacity"/>.</summary>
    public int Rows
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Capacity);
            field = value;
        }
    } = 1;

    /// <summary>
    /// Chooses the random numbers of all steps, such as those of dropout, which are functions of this seed, of <see cref="Step"/> and of
    /// their place: neither threads nor register widths change them.
    /// </summary>
    public int Seed { get; set; }

    /// <summary>
    /// The number of the current step, from 1, which <see cref="Backpropagation{TNetwork}.Run(WorkerTeam?)"/> counts up. To set it back
    /// repeats the random numbers of a step.
    /// </summary>
    public long Step { get; set; }

    /// <summary>What the random numbers of the current step are drawn with.</summary>
    /// <param name="stream">What they are for: the number of a layer.</param>
    public ulong NoiseKey(int stream)
    {
        CounterRandom random = new(unchecked((ulong)Seed), (ulong)stream << 32) { Position = (ulong)Step };
        return random.NextUInt64();
    }

    /// <summary>The mini-batch, row-major: <see cref="Rows"/> x input length.</summary>
    public Span<float> Inputs => _inputs.Span[..(Rows * _inputLength)];

    /// <summary>The loss of each row of the mini-batch, written by the step.</summary>
    public Span<float> Losses => _losses.Span[..Rows];

    /// <summary>The gradient of the mean loss of the mini-batch, in the order of the network's parameters.</summary>
    public Span<float> Gradients => _gradients.Span;

    /// <summary>Activations, deltas and transposed weights; its order belongs to the generated code.</summary>
    public Span<float> Scratch => _scratch.Span;

    /// <summary>Allocates the memory of training steps of up to <paramref name="capacity"/> rows.</summary>
    /// <typeparam name="TNetwork">The network to train.</typeparam>
    /// <param name="capacity">The largest number of rows of a mini-batch, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below 1.</exception>
    /// <exception cref="OverflowException">The memory would exceed 2³¹ floats; use smaller mini-batches.</exception>
    public static TrainingWorkspace For<TNetwork>(int capacity)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        return new TrainingWorkspace(capacity, TNetwork.InputLength, TNetwork.ParameterCount, TNetwork.ScratchLength(capacity));
    }
}

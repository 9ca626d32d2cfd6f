using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// The memory of one training step, allocated once: the rows of a mini-batch, the gradients and what the backward pass needs from the
/// forward pass. Networks that only infer never make one.
/// </summary>
public sealed class TrainingWorkspace
{
    private const string RowsOfBatch = "rows of a mini-batch";

    private AlignedFloats? _inputs;
    private readonly AlignedFloats _losses;
    private readonly AlignedFloats _gradients;
    private readonly AlignedFloats _scratch;
    private readonly AlignedFloats _conditions;
    private readonly AlignedFloats _terms;
    private readonly long[] _codeUse;
    private readonly int _inputLength;
    private readonly int _conditionLength;

    private TrainingWorkspace(
        int capacity, int inputLength, int conditionLength, int terms, int codeUnits, int parameterCount, int scratchLength,
        int gatheredUnits)
    {
        Capacity = capacity;
        _inputLength = inputLength;
        _conditionLength = conditionLength;
        if (gatheredUnits == 0)
            _inputs = MakeInputs();
        _conditions = new AlignedFloats(ArraySize.Of(capacity, conditionLength, RowsOfBatch, nameof(capacity)));
        _losses = new AlignedFloats(capacity);
        _terms = new AlignedFloats(ArraySize.Of(capacity, terms, RowsOfBatch, nameof(capacity)));
        _codeUse = new long[codeUnits];
        _gradients = new AlignedFloats(parameterCount);
        _scratch = new AlignedFloats(scratchLength);
        if (gatheredUnits > 0)
            Gathered = new SparseBatch(capacity, inputLength, gatheredUnits, _gradients);
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

    /// <summary>The key of the random numbers of the current step.</summary>
    /// <param name="stream">What they are for: the number of a layer.</param>
    public ulong NoiseKey(int stream) => NoiseKey(stream, Seed, Step);

    /// <summary>
    /// The key of the random numbers of validation: that of the step before the first, which training never uses, in each epoch.
    /// </summary>
    /// <param name="stream">What they are for: the number of a layer.</param>
    /// <param name="seed">The seed of the training.</param>
    public static ulong ValidationKey(int stream, int seed) => NoiseKey(stream, seed, step: 0);

    private static ulong NoiseKey(int stream, int seed, long step)
    {
        CounterRandom random = new(unchecked((ulong)seed), (ulong)stream << 32) { Position = unchecked((ulong)step) };
        return random.NextUInt64();
    }

    /// <summary>The mini-batch, row-major: <see cref="Rows"/> x input length.</summary>
    /// <remarks>
    /// A network of sparse rows has this memory only from the first call on. The caller writes rows there, which the next step then reads in
    /// place of sparse ones.
    /// </remarks>
    public Span<float> Inputs
    {
        get
        {
            if (Gathered is not null)
                Gathered.IsDense = true;
            _inputs ??= MakeInputs();
            return _inputs.Span[..(Rows * _inputLength)];
        }
    }

    /// <summary>The sparse rows of the mini-batch.</summary>
    /// <exception cref="InvalidOperationException">The network does not take sparse rows.</exception>
    public SparseBatch Sparse
    {
        get
        {
            SparseBatch batch = Gathered ?? throw new InvalidOperationException("The network does not take sparse rows.");
            if (batch.IsDense)
                batch.Compress(_inputs!.Span[..(Rows * _inputLength)]);
            return batch;
        }
    }

    /// <summary>The sparse rows of the mini-batch; null for a network that does not take them.</summary>
    internal SparseBatch? Gathered { get; }

    /// <summary>The conditions of the mini-batch, row-major: <see cref="Rows"/> x condition length; empty without a condition.</summary>
    public Span<float> Conditions => _conditions.Span[..(Rows * _conditionLength)];

    /// <summary>The loss of each row's reconstruction, written by the step.</summary>
    public Span<float> Losses => _losses.Span[..Rows];

    /// <summary>
    /// The factor, from 0 to 1, of every term of the loss except the reconstruction in the current step: the annealing of Bowman et al.
    /// (2016).
    /// </summary>
    public float Annealing { get; set; } = 1f;

    /// <summary>
    /// The use count of each unit of the code, or of each entry of a codebook, in the steps since it was last cleared; empty if use is not
    /// counted.
    /// </summary>
    public Span<long> CodeUse => _codeUse;

    /// <summary>One term of the loss of each row, before it is weighted and annealed, written by the step.</summary>
    /// <param name="number">The number of the term in <see cref="ITrainable{TSelf}.LossTerms"/>; 0 gives <see cref="Losses"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such term.</exception>
    public Span<float> Term(int number)
    {
        if (number == 0)
            return Losses;
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, _terms.Span.Length / Capacity);
        return _terms.Span.Slice((number - 1) * Capacity, Rows);
    }

    /// <summary>The gradient of the whole loss of the mini-batch, in the order of the network's parameters.</summary>
    public Span<float> Gradients => _gradients.Span;

    /// <summary>Activations, deltas and transposed weights; its order belongs to the generated code.</summary>
    public Span<float> Scratch => _scratch.Span;

    /// <summary>Allocates the memory of training steps of up to <paramref name="capacity"/> rows.</summary>
    /// <typeparam name="TNetwork">The network to train.</typeparam>
    /// <param name="capacity">The largest number of rows of a mini-batch, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below 1.</exception>
    /// <exception cref="ArgumentException">
    /// The memory would be larger than an array can be; with both sizes, and how many rows fit.
    /// </exception>
    public static TrainingWorkspace For<TNetwork>(int capacity)
        where TNetwork : class, ITrainable<TNetwork>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        return new TrainingWorkspace(
            capacity,
            TNetwork.InputLength,
            TNetwork.ConditionLength,
            TNetwork.LossTerms.Length - 1,
            TNetwork.CodeUnits,
            TNetwork.ParameterCount,
            ScratchLength<TNetwork>(capacity),
            TNetwork.GatheredUnits);
    }

    /// <summary>
    /// Allocates the memory that two networks of a class have in common when they are trained together: the rows, and the gradients of the
    /// first network followed by those of the second. Each has its own memory beside it.
    /// </summary>
    internal static TrainingWorkspace ForPair<TNetwork>(int capacity)
        where TNetwork : class, ITrainable<TNetwork> => new(
            capacity,
            TNetwork.InputLength,
            TNetwork.ConditionLength,
            TNetwork.LossTerms.Length - 1,
            codeUnits: 0,
            ArraySize.Of(2, TNetwork.ParameterCount, "parameters of two networks", nameof(TNetwork)),
            scratchLength: 0,
            gatheredUnits: 0);

    private AlignedFloats MakeInputs() => new(ArraySize.Of(Capacity, _inputLength, RowsOfBatch, "capacity"));

    private static int ScratchLength<TNetwork>(int capacity)
        where TNetwork : class, ITrainable<TNetwork>
    {
        try
        {
            int length = TNetwork.ScratchLength(capacity);
            if (length <= ArraySize.Largest)
                return length;
        }
        catch (OverflowException)
        {
            // The generated code counts with int.
        }

        // A row more needs as much as the second one.
        int ofRow = TNetwork.ScratchLength(2) - TNetwork.ScratchLength(1);
        throw ArraySize.TooLarge(capacity, ofRow, RowsOfBatch, nameof(capacity));
    }
}

using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// Batch inference over several cores. Its threads are started once and sleep between calls; a call allocates nothing and gives the same
/// bits as the network's own method. Calls from several threads take turns. Training and loading need the network alone.
/// </summary>
/// <example><code>
/// using var parallel = new ParallelInference&lt;MachineAutoencoder>(model);
/// var errors = new float[samples.Count];
/// parallel.ReconstructionErrorBatch(samples.Values.Span, errors);
/// </code></example>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed unsafe class ParallelInference<TNetwork> : IParallelWork, IDisposable
    where TNetwork : class, IAutoencoder<TNetwork>
{
    // So many that a thread which is held up leaves its share to the others, so few that counting them costs nothing.
    private const int BlocksOfThread = 8;

    // Multiplications below which one core is done before another has woken up: some 40 microseconds at its best speed.
    private const long LeastSharedWork = 1 << 21;

    // Fewer rows would read the weights for hardly more than one tile.
    private const int LeastRowsOfBlock = 16;

    private readonly Lock _turn = new();
    private readonly TNetwork _network;
    private readonly WorkerTeam _team;
    private bool _disposed;
    private Batch? _batch;
    private float* _source;
    private float* _conditions;
    private float* _target;
    private int _sourceRow;
    private int _targetRow;
    private int _rows;
    private int _blockRows;
    private long _nextRow;

    /// <summary>Starts the threads: one fewer than the degree of parallelism, as the caller takes part.</summary>
    /// <param name="network">The network, whose current parameters each call uses.</param>
    /// <param name="degreeOfParallelism">How many threads share a batch, or -1 for one on each core.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degreeOfParallelism"/> is neither -1 nor at least 1.</exception>
    public ParallelInference(TNetwork network, int degreeOfParallelism = -1)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (degreeOfParallelism is < 1 and not -1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(degreeOfParallelism), degreeOfParallelism, $"{nameof(degreeOfParallelism)} must be -1 (all cores), or at least 1.");
        }

        _network = network;
        _team = new WorkerTeam(degreeOfParallelism == -1 ? Environment.ProcessorCount : degreeOfParallelism);
    }

    private delegate void Batch(TNetwork network, ReadOnlySpan<float> source, ReadOnlySpan<float> conditions, Span<float> target);

    /// <summary>Encodes any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="codes">Receives rows x code length.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    /// <exception cref="ObjectDisposedException">The threads have ended.</exception>
    public void EncodeBatch(ReadOnlySpan<float> inputs, Span<float> codes) => EncodeBatch(inputs, [], codes);

    /// <summary>Encodes any number of samples, each with its condition.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length.</param>
    /// <param name="codes">Receives rows x code length.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    /// <exception cref="ObjectDisposedException">The threads have ended.</exception>
    public void EncodeBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> codes)
    {
        int rows = SpanLength.Rows(
            inputs.Length, TNetwork.InputLength, codes.Length, TNetwork.CodeLength, nameof(inputs), nameof(codes));
        SpanOverlap.Refuse(inputs, codes, nameof(inputs), nameof(codes));
        SpanLength.RequireRows(conditions.Length, TNetwork.ConditionLength, rows, nameof(conditions));
        SpanOverlap.Refuse(conditions, codes, nameof(conditions), nameof(codes));
        Run(static (network, source, given, target) => network.EncodeBatch(source, given, target), inputs, conditions, codes, rows);
    }

    /// <summary>Decodes any number of codes.</summary>
    /// <param name="codes">Row-major: rows x code length.</param>
    /// <param name="reconstructions">Receives rows x input length.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    /// <exception cref="ObjectDisposedException">The threads have ended.</exception>
    public void DecodeBatch(ReadOnlySpan<float> codes, Span<float> reconstructions) => DecodeBatch(codes, [], reconstructions);

    /// <summary>Decodes any number of codes, each with its condition.</summary>
    /// <param name="codes">Row-major: rows x code length.</param>
    /// <param name="conditions">Row-major: rows x condition length.</param>
    /// <param name="reconstructions">Receives rows x input length.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    /// <exception cref="ObjectDisposedException">The threads have ended.</exception>
    public void DecodeBatch(ReadOnlySpan<float> codes, ReadOnlySpan<float> conditions, Span<float> reconstructions)
    {
        int rows = SpanLength.Rows(
            codes.Length, TNetwork.CodeLength, reconstructions.Length, TNetwork.InputLength, nameof(codes), nameof(reconstructions));
        SpanOverlap.Refuse(codes, reconstructions, nameof(codes), nameof(reconstructions));
        SpanLength.RequireRows(conditions.Length, TNetwork.ConditionLength, rows, nameof(conditions));
        SpanOverlap.Refuse(conditions, reconstructions, nameof(conditions), nameof(reconstructions));
        Run(
            static (network, source, given, target) => network.DecodeBatch(source, given, target),
            codes, conditions, reconstructions, rows);
    }

    /// <summary>Encodes and decodes any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="reconstructions">Receives rows x input length.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    /// <exception cref="ObjectDisposedException">The threads have ended.</exception>
    public void ReconstructBatch(ReadOnlySpan<float> inputs, Span<float> reconstructions) => ReconstructBatch(inputs, [], reconstructions);

    /// <summary>Encodes and decodes any number of samples, each with its condition.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length.</param>
    /// <param name="reconstructions">Receives rows x input length.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    /// <exception cref="ObjectDisposedException">The threads have ended.</exception>
    public void ReconstructBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> reconstructions)
    {
        int rows = SpanLength.Rows(
            inputs.Length, TNetwork.InputLength, reconstructions.Length, TNetwork.InputLength, nameof(inputs), nameof(reconstructions));
        SpanOverlap.Refuse(inputs, reconstructions, nameof(inputs), nameof(reconstructions));
        SpanLength.RequireRows(conditions.Length, TNetwork.ConditionLength, rows, nameof(conditions));
        SpanOverlap.Refuse(conditions, reconstructions, nameof(conditions), nameof(reconstructions));
        Run(
            static (network, source, given, target) => network.ReconstructBatch(source, given, target),
            inputs, conditions, reconstructions, rows);
    }

    /// <summary>The declared loss of each of any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="errors">Receives one value a row.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    /// <exception cref="ObjectDisposedException">The threads have ended.</exception>
    public void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, Span<float> errors) => ReconstructionErrorBatch(inputs, [], errors);

    /// <summary>The declared loss of each of any number of samples with conditions.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length.</param>
    /// <param name="errors">Receives one value a row.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    /// <exception cref="ObjectDisposedException">The threads have ended.</exception>
    public void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> errors)
    {
        int rows = SpanLength.Rows(inputs.Length, TNetwork.InputLength, errors.Length, 1, nameof(inputs), nameof(errors));
        SpanOverlap.Refuse(inputs, errors, nameof(inputs), nameof(errors));
        SpanLength.RequireRows(conditions.Length, TNetwork.ConditionLength, rows, nameof(conditions));
        SpanOverlap.Refuse(conditions, errors, nameof(conditions), nameof(errors));
        Run(
            static (network, source, given, target) => network.ReconstructionErrorBatch(source, given, target),
            inputs, conditions, errors, rows);
    }

    /// <summary>Ends the threads and waits for them, after the call that is under way. Calling it again does nothing.</summary>
    public void Dispose()
    {
        lock (_turn)
        {
            _disposed = true;
            _team.Dispose();
        }
    }

    private void Run(Batch batch, ReadOnlySpan<float> source, ReadOnlySpan<float> conditions, Span<float> target, int rows)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (rows <= LeastRowsOfBlock || rows * TNetwork.MultiplyAdds < LeastSharedWork)
        {
            batch(_network, source, conditions, target);
            return;
        }

        // Spans cannot be handed to other threads; pinned addresses can.
        fixed (float* sourceStart = source, conditionStart = conditions, targetStart = target)
        {
            lock (_turn)
            {
                _batch = batch;
                _source = sourceStart;
                _conditions = conditionStart;
                _target = targetStart;
                _sourceRow = source.Length / rows;
                _targetRow = target.Length / rows;
                _rows = rows;
                _blockRows = RowsOfBlock(rows);
                _nextRow = 0;
                _team.Run(this);
            }
        }
    }

    /// <summary>As many blocks as threads where the rows are few, up to <see cref="BlocksOfThread"/> times as many where they are many.</summary>
    private int RowsOfBlock(int rows)
    {
        int blocks = Math.Clamp(rows / RowBlock.Rows, _team.Size, BlocksOfThread * _team.Size);
        return Math.Max(LeastRowsOfBlock, (rows + blocks - 1) / blocks);
    }

    void IParallelWork.RunPart(int stage, int part, int parts)
    {
        // Rows do not depend on each other, so it does not matter who takes which.
        int width = TNetwork.ConditionLength;
        while (Interlocked.Add(ref _nextRow, _blockRows) - _blockRows is var start && start < _rows)
        {
            int rows = (int)Math.Min(_blockRows, _rows - start);
            var source = new ReadOnlySpan<float>(_source + (start * _sourceRow), rows * _sourceRow);
            var conditions = new ReadOnlySpan<float>(_conditions + (start * width), rows * width);
            var target = new Span<float>(_target + (start * _targetRow), rows * _targetRow);
            _batch!(_network, source, conditions, target);
        }
    }
}

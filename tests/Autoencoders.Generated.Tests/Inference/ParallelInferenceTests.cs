using System.Collections.Concurrent;
using Autoencoders.Tests.Training;

namespace Autoencoders.Tests.Inference;

[Trait("Registers", "AnyOfGroup")]
public class ParallelInferenceTests
{
    /// <summary>Enough rows of <see cref="LinearAutoencoder"/> to be worth a second thread.</summary>
    private const int ManyRows = 3_000;

    [ThreadStatic]
    private static long? t_allocated;

    private readonly LinearAutoencoder _linear = LinearAutoencoder.Create(1);
    private readonly float[] _rows = Samples.Make(ManyRows).Values.ToArray();
    private readonly float[] _reconstructions = new float[ManyRows * LinearAutoencoder.InputLength];

    public static TheoryData<int, int> RowsAndThreads()
    {
        var data = new TheoryData<int, int>();
        foreach (int rows in new[] { 0, 1, 64, 65, 300, 1_000, 1_001 })
        {
            foreach (int threads in new[] { 1, 2, 3, 5 })
                data.Add(rows, threads);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(RowsAndThreads))]
    public void Threads_do_not_change_a_bit(int rows, int threads)
    {
        var network = new LogisticAutoencoder(seed: 1);
        using var inference = new ParallelInference<LogisticAutoencoder>(network, threads);
        var inputs = new float[rows * LogisticAutoencoder.InputLength];
        new CounterRandom(1).Fill(inputs, 0, 1);
        var codes = new float[rows * LogisticAutoencoder.CodeLength];
        network.EncodeBatch(inputs, codes);

        AssertSame(network.EncodeBatch, inference.EncodeBatch, inputs, codes.Length);
        AssertSame(network.DecodeBatch, inference.DecodeBatch, codes, inputs.Length);
        AssertSame(network.ReconstructBatch, inference.ReconstructBatch, inputs, inputs.Length);
        AssertSame(network.ReconstructionErrorBatch, inference.ReconstructionErrorBatch, inputs, rows);
    }

    [Fact]
    public void Threads_take_equal_blocks_while_there_are_any()
    {
        var blocks = new ConcurrentBag<(Thread Thread, int Rows)>();
        using var all = new Barrier(3);
        var met = new ThreadLocal<bool>();
        _linear.BeforeBatch = rows =>
        {
            // Each thread goes on only when all have taken a block.
            if (!met.Value)
                all.SignalAndWait();
            met.Value = true;
            blocks.Add((Thread.CurrentThread, rows));
        };
        using var inference = new ParallelInference<LinearAutoencoder>(_linear, 3);

        inference.ReconstructBatch(_rows, _reconstructions);

        Assert.Equal(3, blocks.Select(block => block.Thread).Distinct().Count());
        Assert.Contains(Thread.CurrentThread, blocks.Select(block => block.Thread));
        Assert.Equal(ManyRows, blocks.Sum(block => block.Rows));
        Assert.Equal([ManyRows / 24], blocks.Select(block => block.Rows).Distinct());
    }

    [Fact]
    public void A_small_batch_stays_in_the_calling_thread()
    {
        var threads = new ConcurrentBag<Thread>();
        _linear.BeforeBatch = _ => threads.Add(Thread.CurrentThread);
        using var inference = new ParallelInference<LinearAutoencoder>(_linear, 3);

        inference.ReconstructBatch(_rows.AsSpan(0, 640), _reconstructions.AsSpan(0, 640));

        Assert.Equal([Thread.CurrentThread], threads);
    }

    [Fact]
    public void An_exception_of_another_thread_reaches_the_caller_and_the_next_batch_runs()
    {
        Thread caller = Thread.CurrentThread;
        using var inference = new ParallelInference<LinearAutoencoder>(_linear, 2);
        using var thrown = new ManualResetEventSlim();
        _linear.BeforeBatch = _ =>
        {
            if (Thread.CurrentThread == caller)
            {
                thrown.Wait();
                return;
            }

            thrown.Set();
            throw new InvalidTimeZoneException("from the other thread");
        };

        var error = Assert.Throws<InvalidTimeZoneException>(() => inference.ReconstructBatch(_rows, _reconstructions));

        Assert.Equal("from the other thread", error.Message);
        _linear.BeforeBatch = null;
        AssertSame(_linear.ReconstructBatch, inference.ReconstructBatch, _rows, _rows.Length);
    }

    [Fact]
    public void No_thread_allocates()
    {
        long allocated = 0;
        int batches = 0;
        _linear.BeforeBatch = _ =>
        {
            // What this thread allocated since the batch before.
            long now = GC.GetAllocatedBytesForCurrentThread();
            if (t_allocated is { } before)
            {
                Interlocked.Add(ref allocated, now - before);
                Interlocked.Increment(ref batches);
            }

            t_allocated = now;
        };
        using var inference = new ParallelInference<LinearAutoencoder>(_linear, 2);
        var codes = new float[ManyRows * LinearAutoencoder.CodeLength];
        var errors = new float[ManyRows];
        long least = long.MaxValue;
        for (int round = 0; round < 4; round++)
        {
            (allocated, batches) = (0, 0);
            for (int call = 0; call < 10; call++)
            {
                inference.EncodeBatch(_rows, codes);
                inference.DecodeBatch(codes, _reconstructions);
                inference.ReconstructBatch(_rows, _reconstructions);
                inference.ReconstructionErrorBatch(_rows, errors);
            }
            least = round == 0 ? least : Math.Min(least, allocated);
        }

        Assert.Equal(0, least);
        Assert.Equal(4 * 10 * 16, batches);
    }

    [Fact]
    public void Callers_take_turns()
    {
        var network = new LogisticAutoencoder(seed: 1);
        using var inference = new ParallelInference<LogisticAutoencoder>(network, 2);
        int wrong = 0;
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 4 }, index =>
        {
            var inputs = new float[(300 + index) * LogisticAutoencoder.InputLength];
            new CounterRandom((ulong)index).Fill(inputs, 0, 1);
            var expected = new float[300 + index];
            var actual = new float[300 + index];
            network.ReconstructionErrorBatch(inputs, expected);
            inference.ReconstructionErrorBatch(inputs, actual);
            if (!expected.AsSpan().SequenceEqual(actual))
                Interlocked.Increment(ref wrong);
        });

        Assert.Equal(0, wrong);
    }

    [Theory]
    [InlineData(70, 17)]
    [InlineData(71, 18)]
    [InlineData(142, 17)]
    public void Spans_that_do_not_fit_are_refused_in_the_words_of_the_network(int inputLength, int codeLength)
    {
        var network = new LogisticAutoencoder(seed: 1);
        using var inference = new ParallelInference<LogisticAutoencoder>(network, 2);
        float[] inputs = new float[inputLength], codes = new float[codeLength], errors = new float[codeLength];

        AssertSameError(() => network.EncodeBatch(inputs, codes), () => inference.EncodeBatch(inputs, codes));
        AssertSameError(() => network.DecodeBatch(codes, inputs), () => inference.DecodeBatch(codes, inputs));
        AssertSameError(() => network.ReconstructBatch(inputs, codes), () => inference.ReconstructBatch(inputs, codes));
        AssertSameError(() => network.ReconstructionErrorBatch(inputs, errors), () => inference.ReconstructionErrorBatch(inputs, errors));
    }

    [Fact]
    public void After_disposal_which_may_be_repeated_no_batch_runs()
    {
        var inference = new ParallelInference<LinearAutoencoder>(_linear, 2);
        inference.Dispose();
        inference.Dispose();

        Assert.Throws<ObjectDisposedException>(() => inference.ReconstructBatch(_rows, _reconstructions));
        Assert.Throws<ObjectDisposedException>(() => inference.ReconstructBatch([], []));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public void The_degree_of_parallelism_is_all_cores_or_a_number(int degree)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(
            "degreeOfParallelism", () => new ParallelInference<LinearAutoencoder>(_linear, degree));
        Assert.Equal(degree, error.ActualValue);
    }

    [Fact]
    public void A_network_is_needed() =>
        Assert.Throws<ArgumentNullException>("network", () => new ParallelInference<LinearAutoencoder>(null!));

    private static void AssertSame(
        Action<ReadOnlySpan<float>, Span<float>> expected, Action<ReadOnlySpan<float>, Span<float>> actual, float[] source, int length)
    {
        float[] alone = new float[length], shared = new float[length];
        expected(source, alone);
        actual(source, shared);
        Assert.Equal(alone.Select(BitConverter.SingleToInt32Bits), shared.Select(BitConverter.SingleToInt32Bits));
    }

    private static void AssertSameError(Action expected, Action actual)
    {
        ArgumentException own = Assert.Throws<ArgumentException>(expected);
        ArgumentException error = Assert.Throws<ArgumentException>(own.ParamName, actual);
        Assert.Equal(own.Message, error.Message);
    }
}

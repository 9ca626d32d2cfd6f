namespace Autoencoders.Tests.Optimizers;

/// <summary>What every optimizer must do: a new one is a row in <see cref="All"/>.</summary>
public class OptimizerContractTests
{
    private static readonly Dictionary<string, Func<IOptimizer>> s_optimizers = new()
    {
        ["Sgd"] = () => new Sgd(0.1),
        ["Sgd with decay"] = () => new Sgd(0.1, weightDecay: 0.01),
        ["Sgd with momentum"] = () => new Sgd(0.1, 0.9),
        ["Sgd with dampening"] = () => new Sgd(0.1, 0.9, 0.2, 0.01),
        ["Sgd with Nesterov"] = () => new Sgd(0.1, 0.9, nesterov: true),
        ["RmsProp"] = () => new RmsProp(0.1),
        ["RmsProp with decay"] = () => new RmsProp(0.1, weightDecay: 0.01),
        ["RmsProp with momentum"] = () => new RmsProp(0.1, momentum: 0.9),
        ["RmsProp centered"] = () => new RmsProp(0.1, centered: true),
        ["RmsProp centered with momentum"] = () => new RmsProp(0.1, momentum: 0.9, centered: true),
        ["Adagrad"] = () => new Adagrad(0.1),
        ["Adagrad with decays"] = () => new Adagrad(0.1, 0.2, 0.01, 0.5),
        ["Adam"] = () => new Adam(0.1),
        ["Adam with decay"] = () => new Adam(0.1, weightDecay: 0.01),
        ["Adam with AMSGrad"] = () => new Adam(0.1, amsGrad: true),
        ["AdamW"] = () => new AdamW(0.1),
        ["AdamW with AMSGrad"] = () => new AdamW(0.1, amsGrad: true),
        ["Lion"] = () => new Lion(0.1),
        ["Lion with decay"] = () => new Lion(0.1, weightDecay: 0.01),
    };

    public static TheoryData<string> All => [.. s_optimizers.Keys];

    /// <summary>A new optimizer of the catalog.</summary>
    internal static IOptimizer Make(string name) => s_optimizers[name]();

    [Theory]
    [MemberData(nameof(All))]
    public void Slices_and_widths_of_register_do_not_change_a_bit(string name)
    {
        const int Count = 70;
        var gradients = new float[Count];
        var start = new float[Count];
        new CounterRandom(1).Fill(gradients, -1, 1);
        new CounterRandom(2).Fill(start, -1, 1);

        // One element at a time never meets a register wider than a float.
        float[] whole = Run(slice: Count);
        Assert.NotEqual(start, whole);
        foreach (int slice in new[] { 1, 3, 4, 8, 16, 31, 32, 48 })
            Assert.Equal(Bits(whole), Bits(Run(slice)));

        float[] Run(int slice)
        {
            IOptimizer optimizer = s_optimizers[name]();
            optimizer.Prepare(Count);
            float[] parameters = [.. start];
            for (int step = 0; step < 5; step++)
            {
                optimizer.BeginStep();
                for (int from = 0; from < Count; from += slice)
                {
                    int length = Math.Min(slice, Count - from);
                    optimizer.Update(parameters.AsSpan(from, length), gradients.AsSpan(from, length), from);
                }
            }

            return parameters;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Only_the_slice_is_written(string name)
    {
        IOptimizer optimizer = s_optimizers[name]();
        optimizer.Prepare(40);
        var parameters = new float[40];
        float[] gradients = [.. Enumerable.Repeat(1f, 40)];
        optimizer.BeginStep();
        optimizer.Update(parameters.AsSpan(5, 27), gradients.AsSpan(5, 27), 5);

        Assert.All(parameters[..5], value => Assert.Equal(0, value));
        Assert.All(parameters[5..32], value => Assert.True(value < 0));
        Assert.All(parameters[32..], value => Assert.Equal(0, value));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Steps_allocate_nothing(string name)
    {
        IOptimizer optimizer = s_optimizers[name]();
        optimizer.Prepare(100);
        var parameters = new float[100];
        var gradients = new float[100];
        Step(10);

        Assert.Equal(0, Allocation.Of(() => Step(1_000)));

        void Step(int steps)
        {
            for (int step = 0; step < steps; step++)
            {
                optimizer.BeginStep();
                optimizer.Update(parameters, gradients, 0);
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Slices_that_do_not_fit_are_refused_with_the_sizes(string name)
    {
        IOptimizer optimizer = s_optimizers[name]();
        Assert.Contains("Prepare", Message<InvalidOperationException>(4, 4, 0), StringComparison.Ordinal);

        optimizer.Prepare(10);
        Assert.Contains("5 gradients do not fit 4 parameters", Message<ArgumentException>(4, 5, 0), StringComparison.Ordinal);
        Assert.Contains("4 parameters from index 7 ", Message<ArgumentException>(4, 4, 7), StringComparison.Ordinal);
        Assert.Contains("outside the 10 that were prepared", Message<ArgumentException>(11, 11, 0), StringComparison.Ordinal);
        Assert.Contains("index -1 ", Message<ArgumentException>(4, 4, -1), StringComparison.Ordinal);

        string Message<TException>(int parameters, int gradients, int offset)
            where TException : Exception =>
            Assert.Throws<TException>(() => optimizer.Update(new float[parameters], new float[gradients], offset)).Message;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void One_optimizer_serves_one_network(string name)
    {
        IOptimizer optimizer = s_optimizers[name]();
        Assert.Throws<ArgumentOutOfRangeException>(() => optimizer.Prepare(0));
        optimizer.Prepare(10);
        string message = Assert.Throws<InvalidOperationException>(() => optimizer.Prepare(10)).Message;
        Assert.Contains("already serves a network of 10 parameters", message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_new_optimizer_with_the_same_state_continues_with_the_same_bits(string name)
    {
        IOptimizer uninterrupted = s_optimizers[name]();
        Assert.Equal(0, uninterrupted.State.ParameterCount);
        uninterrupted.Prepare(Trajectory.Count);
        Assert.Equal(Trajectory.Count, uninterrupted.State.ParameterCount);
        float[] parameters = [.. Trajectory.Start];
        Steps(uninterrupted, parameters, 0, 7);

        IOptimizer resumed = s_optimizers[name]();
        resumed.Prepare(Trajectory.Count);
        float[] copy = [.. parameters];
        Assert.Equal(uninterrupted.State.SlotCount, resumed.State.SlotCount);
        for (int slot = 0; slot < resumed.State.SlotCount; slot++)
            uninterrupted.State.Slot(slot).CopyTo(resumed.State.Slot(slot));
        uninterrupted.State.Numbers.CopyTo(resumed.State.Numbers);

        Steps(uninterrupted, parameters, 7, 20);
        Steps(resumed, copy, 7, 20);
        Assert.Equal(Bits(parameters), Bits(copy));

        static void Steps(IOptimizer optimizer, float[] parameters, int from, int to)
        {
            for (int step = from; step < to; step++)
            {
                optimizer.BeginStep();
                optimizer.Update(parameters, Trajectory.Gradient(step), 0);
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_description_is_one_line_and_belongs_to_no_other_variant(string name)
    {
        string description = s_optimizers[name]().Description;

        Assert.StartsWith(name.Split(' ')[0] + "(", description, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', description);
        Assert.Single(s_optimizers.Values, optimizer => optimizer().Description == description);
    }

    private static int[] Bits(float[] values) => [.. values.Select(BitConverter.SingleToInt32Bits)];
}

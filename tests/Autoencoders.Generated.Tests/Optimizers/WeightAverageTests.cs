namespace Autoencoders.Tests.Optimizers;

public class WeightAverageTests
{
    [Theory]
    [InlineData(0.9)]
    [InlineData(0.25)]
    [InlineData(0.0)]
    public void Copies_first_and_then_follows_the_definition(double decay)
    {
        double[] expected = [.. Trajectory.Gradient(0).Select(value => (double)value)];
        var average = new WeightAverage(decay);
        average.Prepare(Trajectory.Count);
        for (int step = 0; step < Trajectory.Steps; step++)
        {
            float[] values = Trajectory.Gradient(step);
            if (step > 0)
                expected = [.. expected.Zip(values, (mean, value) => decay * mean + (1 - decay) * value)];
            average.BeginStep();
            average.Update(values, 0);
            if (step == 0)
                Assert.Equal(values, average.Values.ToArray());
        }

        Trajectory.AssertClose(expected, average.Values.ToArray());
        Assert.Equal(Trajectory.Steps, average.Updates);
    }

    [Fact]
    public void Slices_do_not_change_a_bit()
    {
        Assert.Equal(Run(Trajectory.Count), Run(1));
        Assert.Equal(Run(Trajectory.Count), Run(7));

        static float[] Run(int slice)
        {
            var average = new WeightAverage(0.9);
            average.Prepare(Trajectory.Count);
            for (int step = 0; step < 5; step++)
                Update(average, step, slice);
            return average.Values.ToArray();
        }
    }

    [Fact]
    public void A_restored_average_continues_with_the_same_bits()
    {
        var (uninterrupted, resumed) = (new WeightAverage(0.9), new WeightAverage(0.9));
        uninterrupted.Prepare(Trajectory.Count);
        resumed.Prepare(Trajectory.Count);
        Update(uninterrupted, 0, Trajectory.Count);
        Update(uninterrupted, 1, Trajectory.Count);
        uninterrupted.Values.CopyTo(resumed.Values);
        resumed.Updates = uninterrupted.Updates;

        Update(uninterrupted, 2, Trajectory.Count);
        Update(resumed, 2, Trajectory.Count);

        Assert.Equal(uninterrupted.Values.ToArray(), resumed.Values.ToArray());
    }

    [Fact]
    public void Allocates_nothing()
    {
        var average = new WeightAverage(0.9);
        average.Prepare(100);
        var values = new float[100];
        Run(10);

        Assert.Equal(0, Allocation.Of(() => Run(1_000)));

        void Run(int times)
        {
            for (int i = 0; i < times; i++)
            {
                average.BeginStep();
                average.Update(values, 0);
            }
        }
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.0)]
    [InlineData(double.NaN)]
    public void A_decay_outside_its_range_is_refused(double decay) =>
        Assert.Throws<ArgumentOutOfRangeException>("decay", () => new WeightAverage(decay));

    [Fact]
    public void An_average_is_of_one_block()
    {
        var average = new WeightAverage(0.9);
        Assert.Throws<ArgumentOutOfRangeException>("count", () => average.Prepare(0));
        average.Prepare(10);
        Assert.Throws<InvalidOperationException>(() => average.Prepare(10));
        Assert.Throws<ArgumentOutOfRangeException>(() => average.Update(new float[4], 7));
    }

    private static void Update(WeightAverage average, int step, int slice)
    {
        average.BeginStep();
        float[] values = Trajectory.Gradient(step);
        for (int from = 0; from < values.Length; from += slice)
            average.Update(values.AsSpan(from, Math.Min(slice, values.Length - from)), from);
    }
}

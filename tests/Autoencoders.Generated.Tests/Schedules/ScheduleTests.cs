namespace Autoencoders.Tests.Schedules;

/// <summary>The definitions, at times where a mistake shows.</summary>
public class ScheduleTests
{
    private const double Tolerance = 1e-14;

    [Fact]
    public void Constant_is_the_same_for_ever_or_for_so_many_steps()
    {
        Agree(new ConstantSchedule(), (0, 1), (1e9, 1));
        Agree(new ConstantSchedule(0.25), (0, 0.25), (1e9, 0.25));
        Agree(new ConstantSchedule(0.25, 5), (0, 0.25), (4, 0.25), (5, 1), (1e9, 1));
    }

    [Fact]
    public void Steps_fall_every_so_many_steps() =>
        Agree(new StepSchedule(30, 0.5), (0, 1), (29, 1), (30, 0.5), (59, 0.5), (60, 0.25), (1e300, 0));

    [Fact]
    public void Exponential_falls_after_each_step() =>
        Agree(new ExponentialSchedule(0.5), (0, 1), (1, 0.5), (1.9, 0.5), (10, 1.0 / 1024), (1e300, 0));

    [Fact]
    public void Cosine_falls_and_stays_at_its_end()
    {
        Agree(new CosineSchedule(100), (0, 1), (50, 0.5), (100, 0), (101, 0), (1e300, 0));
        Agree(new CosineSchedule(90, 0.1), (0, 1), (30, 0.1 + 0.9 * 0.75), (60, 0.1 + 0.9 * 0.25), (90, 0.1), (135, 0.1));
    }

    [Fact]
    public void Cosine_with_restarts_begins_again()
    {
        Agree(new CosineRestartsSchedule(10), (0, 1), (5, 0.5), (10, 1), (15, 0.5), (1_000_000_005, 0.5));
        Agree(
            new CosineRestartsSchedule(10, 2, 0.2),
            (0, 1), (5, 0.6), (10, 1), (20, 0.6), (30, 1), (50, 0.6), (70, 1), (110, 0.6), (150, 1));
    }

    [Fact]
    public void Warming_up_rises_in_a_line()
    {
        Agree(new WarmUp(4), (0, 0), (1, 0.25), (3, 0.75), (4, 1), (1e300, 1));
        Agree(new WarmUp(4, 0.5), (0, 0.5), (1, 0.625), (4, 1));
    }

    /// <summary>The turning points lie at <c>rise * steps - 1</c> and at the last step, as in PyTorch.</summary>
    [Fact]
    public void One_cycle_rises_and_falls_far_below_its_start()
    {
        Agree(
            new OneCycleSchedule(101, rise: 21.0 / 101, divide: 10, divideEnd: 100),
            (0, 0.1), (10, 0.55), (20, 1), (60, (1 + 0.001) / 2), (100, 0.001), (1e300, 0.001));
    }

    [Fact]
    public void Compositions_multiply_follow_and_count_in_units()
    {
        Agree(new WarmUp(4).Times(new StepSchedule(3)), (0, 0), (2, 0.5), (3, 0.075), (6, 0.01));
        Agree(new WarmUp(4).Then(10, new ExponentialSchedule(0.5)), (0, 0), (2, 0.5), (9, 1), (10, 1), (11, 0.5));
        Agree(new ExponentialSchedule(0.5).Each(100), (0, 1), (99, 1), (100, 0.5), (350, 0.125));
        Agree(new WarmUp(2).Then(2, new StepSchedule(1)).Each(10), (0, 0), (19, 0.5), (20, 1), (30, 0.1));
    }

    private static void Agree(ISchedule schedule, params (double Time, double Factor)[] expected)
    {
        foreach ((double time, double factor) in expected)
        {
            double actual = schedule.Factor(time);
            Assert.True(Math.Abs(actual - factor) <= Tolerance * factor, $"{schedule} is {actual} at {time} instead of {factor}.");
        }
    }
}

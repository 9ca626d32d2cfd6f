namespace Autoencoders.Tests.Schedules;

/// <summary>What every schedule must do: a new one is a row in <see cref="All"/>.</summary>
public class ScheduleContractTests
{
    /// <summary>By what they say; made twice, so that equality is not that of one object.</summary>
    private static readonly Dictionary<string, Func<ISchedule>> s_schedules = new()
    {
        ["ConstantSchedule(factor 0.25)"] = () => new ConstantSchedule(0.25),
        ["ConstantSchedule(factor 0.25, steps 7)"] = () => new ConstantSchedule(0.25, 7),
        ["StepSchedule(size 30, gamma 0.1)"] = () => new StepSchedule(30),
        ["ExponentialSchedule(gamma 0.99)"] = () => new ExponentialSchedule(0.99),
        ["CosineSchedule(steps 50, end 0.1)"] = () => new CosineSchedule(50, 0.1),
        ["CosineRestartsSchedule(first 10, multiple 2, end 0)"] = () => new CosineRestartsSchedule(10, 2),
        ["WarmUp(steps 5, start 0)"] = () => new WarmUp(5),
        ["OneCycleSchedule(steps 100, rise 0.3, divide 25, divide end 10000)"] = () => new OneCycleSchedule(100),
        ["(WarmUp(steps 5, start 0) times ExponentialSchedule(gamma 0.5))"] =
            () => new WarmUp(5).Times(new ExponentialSchedule(0.5)),
        ["(WarmUp(steps 5, start 0), after 9 steps CosineSchedule(steps 20, end 0))"] =
            () => new WarmUp(5).Then(9, new CosineSchedule(20)),
        ["(StepSchedule(size 3, gamma 0.5) each 10 steps)"] = () => new StepSchedule(3, 0.5).Each(10),
    };

    public static TheoryData<string> All => [.. s_schedules.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void It_says_all_of_itself_in_one_line_and_equals_its_like_alone(string text)
    {
        ISchedule schedule = s_schedules[text]();

        Assert.Equal(text, schedule.ToString());
        Assert.Equal(schedule, s_schedules[text]());
        Assert.Single(s_schedules.Values, other => schedule.Equals(other()));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Its_factors_are_finite_and_the_same_in_any_order_of_asking(string text)
    {
        ISchedule schedule = s_schedules[text]();
        double[] forth = [.. Enumerable.Range(0, 200).Select(time => schedule.Factor(time))];
        double[] back = [.. Enumerable.Range(0, 200).Reverse().Select(time => schedule.Factor(time)).Reverse()];

        Assert.Equal(forth, back);
        Assert.All(forth, factor => Assert.InRange(factor, 0, 1));
        Assert.InRange(schedule.Factor(double.MaxValue), 0, 1);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_time_that_is_none_is_refused(string text)
    {
        ISchedule schedule = s_schedules[text]();
        foreach (double time in new[] { -1, double.NaN, double.PositiveInfinity })
            Assert.Throws<ArgumentOutOfRangeException>("time", () => schedule.Factor(time));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Asking_allocates_nothing(string text)
    {
        ISchedule schedule = s_schedules[text]();
        double sum = 0;
        Ask(10);

        Assert.Equal(0, Allocation.Of(() => Ask(1_000)));
        Assert.NotEqual(0, sum);

        void Ask(int times)
        {
            for (int time = 0; time < times; time++)
                sum += schedule.Factor(time);
        }
    }

    [Fact]
    public void Numbers_outside_their_range_are_refused()
    {
        Refuses("factor", () => new ConstantSchedule(-1), () => new ConstantSchedule(double.NaN));
        Refuses("steps", () => new ConstantSchedule(1, 0), () => new CosineSchedule(0), () => new WarmUp(-1));
        Refuses("size", () => new StepSchedule(0));
        Refuses("gamma", () => new StepSchedule(1, 0), () => new ExponentialSchedule(0), () => new ExponentialSchedule(double.NaN));
        Refuses("end", () => new CosineSchedule(1, -0.1), () => new CosineRestartsSchedule(1, 1, double.PositiveInfinity));
        Refuses("first", () => new CosineRestartsSchedule(0));
        Refuses("multiple", () => new CosineRestartsSchedule(1, 0));
        Refuses("start", () => new WarmUp(1, -0.5));
        Refuses("steps", () => new OneCycleSchedule(1), () => new WarmUp(1).Each(0));
        Refuses("rise", () => new OneCycleSchedule(10, 1), () => new OneCycleSchedule(10, 0.1), () => new OneCycleSchedule(10, -1));
        Refuses("divide", () => new OneCycleSchedule(10, divide: 0));
        Refuses("divideEnd", () => new OneCycleSchedule(10, divideEnd: double.NaN));
        Refuses("after", () => new WarmUp(1).Then(0, new WarmUp(1)));
        Assert.Throws<ArgumentNullException>("other", () => new WarmUp(1).Times(null!));
        Assert.Throws<ArgumentNullException>("next", () => new WarmUp(1).Then(1, null!));

        static void Refuses(string name, params Func<object>[] makers) =>
            Assert.All(makers, make => Assert.Throws<ArgumentOutOfRangeException>(name, make));
    }
}

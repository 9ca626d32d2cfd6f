namespace Autoencoders.Tests.Optimizers;

public class OptimizerStateTests
{
    [Fact]
    public void Has_a_value_for_each_parameter_in_each_slot_and_numbers_beside_them()
    {
        var state = new OptimizerState(slots: 2, numbers: 3);
        Assert.Equal((0, 2, 3), (state.ParameterCount, state.SlotCount, state.Numbers.Length));

        state.Prepare(5);
        state.Slot(1)[4] = 7;
        state.Numbers[2] = 8;

        Assert.Equal(5, state.ParameterCount);
        Assert.Equal([0, 0, 0, 0, 0], state.Slot(0).ToArray());
        Assert.Equal([0, 0, 0, 0, 7], state.Slot(1).ToArray());
        Assert.Equal([0, 0, 8], state.Numbers.ToArray());
    }

    [Fact]
    public void Refuses_slots_that_it_does_not_have()
    {
        var state = new OptimizerState(slots: 1);
        Assert.Throws<InvalidOperationException>(() => state.Slot(0).Length);
        Assert.Throws<ArgumentOutOfRangeException>("slot", () => state.Slot(1).Length);
        Assert.Throws<ArgumentOutOfRangeException>("slot", () => state.Slot(-1).Length);
        Assert.Throws<ArgumentOutOfRangeException>("slots", () => new OptimizerState(-1));
        Assert.Throws<ArgumentOutOfRangeException>("numbers", () => new OptimizerState(0, -1));
    }
}

namespace Autoencoders.Tests.Training;

public class NonFiniteTests
{
    [Fact]
    public void The_first_bad_value_is_found_wherever_it_lies()
    {
        // More values than the widest register has, and a rest.
        var values = new float[75];
        new CounterRandom(1).Fill(values, -1e30f, 1e30f);
        values[3] = float.MaxValue;
        values[4] = float.Epsilon;
        Assert.Equal(-1, NonFinite.IndexIn(values));
        foreach (float bad in new[] { float.NaN, float.PositiveInfinity, float.NegativeInfinity })
        {
            for (int place = 0; place < values.Length; place++)
            {
                float[] broken = [.. values];
                broken[place] = bad;
                Assert.Equal(place, NonFinite.IndexIn(broken));
                broken[^1] = bad;
                Assert.Equal(place, NonFinite.IndexIn(broken));
            }
        }
    }

    [Fact]
    public void Nothing_holds_no_bad_value() => Assert.Equal(-1, NonFinite.IndexIn([]));
}

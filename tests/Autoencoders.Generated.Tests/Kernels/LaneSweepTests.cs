using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class LaneSweepTests
{
    private readonly ref struct Increment(ref float values) : ILaneStep
    {
        private readonly ref float _values = ref values;

        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
            => V.Store(V.Load(in _values, lane) + V.One, ref _values, lane);
    }

    [Fact]
    public void EachLaneIsVisitedOnce()
    {
        for (int first = 0; first < 5; first++)
        {
            for (int end = first; end < 80; end++)
            {
                float[] expected = new float[80];
                expected.AsSpan(first..end).Fill(1f);
                AssertWidth<Lanes1>(expected, first, end);
                AssertWidth<Lanes4>(expected, first, end);
                AssertWidth<Lanes8>(expected, first, end);
                AssertWidth<Lanes16>(expected, first, end);
                float[] widest = new float[80];
                LaneSweep.Run(new Increment(ref widest[0]), first, end);
                Assert.Equal(expected, widest);
            }
        }
    }

    private static void AssertWidth<V>(float[] expected, int first, int end)
        where V : struct, ILanes<V>
    {
        float[] values = new float[80];
        LaneSweep.Run<Increment, V>(new(ref values[0]), first, end);
        Assert.Equal(expected, values);
    }
}

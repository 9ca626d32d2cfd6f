using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class ElementwiseTests
{
    public static TheoryData<int> Counts => [0, 1, 2, 3, 8, 16, 17, 33, 130, 6370];

    [Theory]
    [MemberData(nameof(Counts))]
    public void AnActivationPassIsTheActivation(int count)
    {
        GuardedFloats sums = new(BitPatterns.Random(new Random(1), count)), outputs = new(count), inPlace = new(sums.Span);
        ActivationPass.Forward<Squashed>(ref sums.Start, ref outputs.Start, count);
        ActivationPass.Forward<Squashed>(ref inPlace.Start, ref inPlace.Start, count);
        float[] actual = outputs.Checked();
        BitPatterns.AssertSame(actual, inPlace.Checked(), "in place");
        for (int i = 0; i < count; i++)
            NaiveArithmetic.AssertClose(Squashed.Exact(sums.Span[i]), actual[i], 1, $"activation {i}");

        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats results = new(count);
            LaneSweep.Run<ActivationPass.ForwardStep<Squashed>, V>(new(ref sums.Start, ref results.Start), 0, count);
            BitPatterns.AssertSame(actual, results.Checked(), what);
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void DeltasAreMultipliedByTheDerivative(int count)
    {
        GuardedFloats kept = new(BitPatterns.Random(new Random(1), count)), deltas = new(BitPatterns.Random(new Random(2), count));
        float[] expected = [.. deltas.Span.ToArray().Zip(kept.Span.ToArray(), (delta, y) => delta * (y * (1f - y)))];
        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");
        ActivationPass.TimesDerivative<Squashed>(ref kept.Start, ref deltas.Start, count);
        BitPatterns.AssertSame(expected, deltas.Checked(), "the machine's width");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats results = new(deltas.Span);
            LaneSweep.Run<ActivationPass.DerivativeStep<Squashed>, V>(new(ref kept.Start, ref results.Start), 0, count);
            BitPatterns.AssertSame(expected, results.Checked(), what);
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void ASumIsActivated(int count)
    {
        GuardedFloats a = new(BitPatterns.Random(new Random(1), count)), b = new(BitPatterns.Random(new Random(2), count));
        GuardedFloats sums = new(count), activated = new(count);
        Addition.Forward<Unchanged>(ref a.Start, ref b.Start, ref sums.Start, count);
        Addition.Forward<Squashed>(ref a.Start, ref b.Start, ref activated.Start, count);
        float[] expected = [.. a.Span.ToArray().Zip(b.Span.ToArray(), (x, y) => x + y)];
        BitPatterns.AssertSame(expected, sums.Checked(), "sums");
        float[] actual = activated.Checked();
        for (int i = 0; i < count; i++)
            NaiveArithmetic.AssertClose(Squashed.Exact(expected[i]), actual[i], 1, $"activation {i}");

        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");
        Addition.Forward<Squashed>(ref a.Start, ref b.Start, ref b.Start, count);
        BitPatterns.AssertSame(actual, b.Checked(), "in place");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats results = new(count);
            LaneSweep.Run<Addition.ForwardStep<Squashed>, V>(new(ref a.Start, ref b.Start, ref results.Start), 0, count);
            BitPatterns.AssertSame(actual, results.Checked(), what);
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void ASourceIsAddedToItsDestination(int count)
    {
        GuardedFloats source = new(BitPatterns.Random(new Random(1), count)), destination = new(BitPatterns.Random(new Random(2), count));
        float[] expected = [.. source.Span.ToArray().Zip(destination.Span.ToArray(), (x, y) => y + x)];
        Addition.Accumulate(ref source.Start, ref destination.Start, count);
        BitPatterns.AssertSame(expected, destination.Checked(), "sums");
    }
}

using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

/// <summary>What must hold for the convolution of one geometry.</summary>
internal abstract class ConvolutionCase
{
    public abstract void ApplyIsExact();

    public abstract void ApplyAdjointIsExact();

    public abstract void TransposeIsExact();

    public abstract void GradientsAreExact();

    public abstract void AdjointGradientsAreExact();

    public abstract void WidthsGiveTheSameBits();
}

/// <inheritdoc/>
/// <typeparam name="W">The geometry.</typeparam>
internal sealed class ConvolutionCase<W> : ConvolutionCase
    where W : struct, ISlidingWindow
{
    private static readonly int[] RowCounts = [1, 2, 7];
    private static readonly int[] PartCounts = [1, 2, 3, 8];

    private readonly Random _random = new(17);

    private static int InputLength => NaiveConvolution.InputLength<W>();

    private static int OutputLength => NaiveConvolution.OutputLength<W>();

    private static int WeightLength => NaiveConvolution.WeightLength<W>();

    public override void ApplyIsExact()
    {
        foreach (int rows in RowCounts)
        {
            float[] inputs = Integers(rows * InputLength), weights = Integers(WeightLength);
            float[] sums = NaiveConvolution.Apply<W>(inputs, weights, rows);
            AssertEpilogues(
                inputs, weights, sums, W.OutputChannels, rows, Convolution.Apply<W, TestTiles<W>, Store>, Convolution.Apply<W, TestTiles<W>, AddBias>,
                Convolution.Apply<W, TestTiles<W>, TimesDerivative<TestActivations.Halved>>,
                Convolution.Apply<W, TestTiles<W>, AddBiasThen<TestActivations.LongHalved>>);
            if (HasFew(W.OutputChannels))
            {
                AssertEpilogues(
                    inputs, weights, sums, W.OutputChannels, rows, Convolution.ApplyToFew<W, Store>, Convolution.ApplyToFew<W, AddBias>,
                    Convolution.ApplyToFew<W, TimesDerivative<TestActivations.Halved>>,
                    Convolution.ApplyToFew<W, AddBiasThen<TestActivations.LongHalved>>);
            }
        }
    }

    public override void ApplyAdjointIsExact()
    {
        foreach (int rows in RowCounts)
        {
            float[] deltas = Integers(rows * OutputLength), weights = Integers(WeightLength);
            float[] sums = NaiveConvolution.ApplyAdjoint<W>(deltas, weights, rows);
            float[] transposed = NaiveConvolution.Transpose<W>(weights);
            AssertEpilogues(
                deltas, transposed, sums, W.InputChannels, rows, Convolution.ApplyAdjoint<W, TestTiles<W>, Store>, Convolution.ApplyAdjoint<W, TestTiles<W>, AddBias>,
                Convolution.ApplyAdjoint<W, TestTiles<W>, TimesDerivative<TestActivations.Halved>>,
                Convolution.ApplyAdjoint<W, TestTiles<W>, AddBiasThen<TestActivations.LongHalved>>);
            if (HasFew(W.InputChannels))
            {
                AssertEpilogues(
                    deltas, transposed, sums, W.InputChannels, rows, Convolution.ApplyAdjointToFew<W, Store>, Convolution.ApplyAdjointToFew<W, AddBias>,
                    Convolution.ApplyAdjointToFew<W, TimesDerivative<TestActivations.Halved>>,
                    Convolution.ApplyAdjointToFew<W, AddBiasThen<TestActivations.LongHalved>>);
            }
        }
    }

    public override void TransposeIsExact()
    {
        float[] weights = Integers(WeightLength), transposed = NaiveConvolution.Transpose<W>(weights);
        foreach (int parts in PartCounts)
        {
            Fenced forth = Fenced.Unwritten(WeightLength), back = Fenced.Unwritten(WeightLength);
            for (int part = 0; part < parts; part++)
            {
                Convolution.Transpose<W>(ref new Fenced(weights).Start, ref forth.Start, part, parts);
                Convolution.TransposeBack<W>(ref new Fenced(transposed).Start, ref back.Start, part, parts);
            }

            BitPatterns.AssertSame(transposed, forth.Values, $"{this}, {parts} parts, transposed");
            BitPatterns.AssertSame(weights, back.Values, $"{this}, {parts} parts, and back");
        }
    }

    public override void GradientsAreExact()
    {
        foreach (int rows in RowCounts)
        {
            float[] inputs = Integers(rows * InputLength), deltas = Integers(rows * OutputLength);
            float[] expected = NaiveConvolution.Gradients<W>(inputs, deltas, rows);
            AssertParts(expected, inputs, deltas, rows, Convolution.Gradients<W, TestTiles<W>>, Convolution.AddGradients<W, TestTiles<W>>);
        }
    }

    public override void AdjointGradientsAreExact()
    {
        foreach (int rows in RowCounts)
        {
            float[] inputs = Integers(rows * OutputLength), deltas = Integers(rows * InputLength);
            float[] expected = NaiveConvolution.Transpose<W>(NaiveConvolution.Gradients<W>(deltas, inputs, rows));
            AssertParts(expected, inputs, deltas, rows, Convolution.AdjointGradients<W, TestTiles<W>>, Convolution.AddAdjointGradients<W, TestTiles<W>>);
        }
    }

    public override void WidthsGiveTheSameBits()
    {
        const int rows = 2;
        float[] inputs = BitPatterns.Random(_random, rows * InputLength), weights = BitPatterns.Random(_random, WeightLength);
        float[] deltas = BitPatterns.Random(_random, rows * OutputLength);
        AssertSame("forward", Widths(rows * OutputLength, inputs, weights, new ApplyInWidth()));
        AssertSame("adjoint", Widths(rows * InputLength, deltas, weights, new ApplyAdjointInWidth()));
        if (HasFew(W.OutputChannels))
            AssertSame("forward to few", Widths(rows * OutputLength, inputs, weights, new ApplyToFewInWidth()));
        if (HasFew(W.InputChannels))
            AssertSame("adjoint to few", Widths(rows * InputLength, deltas, weights, new ApplyAdjointToFewInWidth()));
        AssertSame("gradients", Widths(WeightLength, inputs, deltas, new GradientsInWidth()));
        AssertSame("gradients of the adjoint", Widths(WeightLength, inputs, deltas, new AdjointGradientsInWidth()));

        void AssertSame(string what, float[][] results)
        {
            Assert.All(results[0], value => Assert.False(float.IsNaN(value)));
            foreach (float[] other in results[1..])
                BitPatterns.AssertSame(results[0], other, $"{this}, {what}");
        }
    }

    public override string ToString() =>
        $"{W.InputHeight}x{W.InputWidth}x{W.InputChannels} to {W.OutputHeight}x{W.OutputWidth}x{W.OutputChannels}, window " +
        $"{W.KernelHeight}x{W.KernelWidth}, stride {W.StrideWidth}, dilation {W.DilationWidth}, groups {W.Groups}";

    private delegate void Kernel(
        ref float inputs, ref float weights, ref float operand, nint operandStride, ref float outputs, nint rows);

    private delegate void GradientKernel(ref float inputs, ref float deltas, ref float gradients, nint rows, int part, int parts);

    private interface IInWidth
    {
        void Run<V>(ref float a, ref float b, ref float result)
            where V : struct, ILanes<V>;
    }

    // As the generator chooses.
    private static bool HasFew(int channels) => W.Groups == 1 && channels < 8;

    private static float[][] Widths(int length, float[] a, float[] b, IInWidth kernel)
    {
        return [Of<Lanes4>(), Of<Lanes8>(), Of<Lanes16>()];

        float[] Of<V>()
            where V : struct, ILanes<V>
        {
            Fenced result = Fenced.Unwritten(length);
            kernel.Run<V>(ref new Fenced(a).Start, ref new Fenced(b).Start, ref result.Start);
            return result.Values;
        }
    }

    private sealed class ApplyInWidth : IInWidth
    {
        public void Run<V>(ref float a, ref float b, ref float result)
            where V : struct, ILanes<V>
            => Convolution.Convolve<PixelConvolution<Direct<W>, TestTiles<W>, Store>, V>(ref a, ref b, ref a, 0, ref result, 2);
    }

    private sealed class ApplyToFewInWidth : IInWidth
    {
        public void Run<V>(ref float a, ref float b, ref float result)
            where V : struct, ILanes<V>
            => Convolution.Convolve<PlaneConvolution<Direct<W>, Store>, V>(ref a, ref b, ref a, 0, ref result, 2);
    }

    private sealed class ApplyAdjointToFewInWidth : IInWidth
    {
        public void Run<V>(ref float a, ref float b, ref float result)
            where V : struct, ILanes<V>
            => Convolution.Convolve<PlaneConvolution<Adjoint<W>, Store>, V>(ref a, ref b, ref a, 0, ref result, 2);
    }

    private sealed class ApplyAdjointInWidth : IInWidth
    {
        public void Run<V>(ref float a, ref float b, ref float result)
            where V : struct, ILanes<V>
            => Convolution.Convolve<PixelConvolution<Adjoint<W>, TestTiles<W>, Store>, V>(ref a, ref b, ref a, 0, ref result, 2);
    }

    private sealed class GradientsInWidth : IInWidth
    {
        public void Run<V>(ref float a, ref float b, ref float result)
            where V : struct, ILanes<V>
            => Convolution.Differentiate<Direct<W>, TestTiles<W>, ForwardLayout<W>, V>(ref a, ref b, ref result, 2, adds: false, 0, 1);
    }

    private sealed class AdjointGradientsInWidth : IInWidth
    {
        public void Run<V>(ref float a, ref float b, ref float result)
            where V : struct, ILanes<V>
            => Convolution.Differentiate<Direct<W>, TestTiles<W>, AdjointLayout<W>, V>(ref a, ref b, ref result, 2, adds: false, 0, 1);
    }

    private void AssertEpilogues(
        float[] inputs, float[] weights, float[] sums, int channels, int rows, Kernel store, Kernel addBias, Kernel timesDerivative,
        Kernel addBiasThenLong)
    {
        float[] bias = Integers(channels), kept = Integers(sums.Length);
        Assert("sums", store, [0f], 0, sums);
        Assert("bias", addBias, bias, 0, [.. sums.Select((sum, i) => sum + bias[i % channels])]);
        Assert("elementwise", addBias, kept, channels, [.. sums.Select((sum, i) => sum + kept[i])]);
        Assert("long", addBiasThenLong, bias, 0, [.. sums.Select((sum, i) => (sum + bias[i % channels]) / 2)]);
        Assert("long, elementwise", addBiasThenLong, kept, channels, [.. sums.Select((sum, i) => (sum + kept[i]) / 2)]);

        // In place.
        Fenced replaced = new(kept);
        timesDerivative(
            ref new Fenced(inputs).Start, ref new Fenced(weights).Start, ref replaced.Start, channels, ref replaced.Start, rows);
        BitPatterns.AssertSame(sums.Select((sum, i) => sum * (kept[i] / 2)).ToArray(), replaced.Values, $"{this}, {rows} rows, in place");

        void Assert(string what, Kernel kernel, float[] operand, nint stride, float[] expected)
        {
            Fenced result = Fenced.Unwritten(sums.Length);
            kernel(
                ref new Fenced(inputs).Start, ref new Fenced(weights).Start, ref new Fenced(operand).Start, stride, ref result.Start, rows);
            BitPatterns.AssertSame(expected, result.Values, $"{this}, {rows} rows, {what}");
        }
    }

    private void AssertParts(
        float[] expected, float[] inputs, float[] deltas, int rows, GradientKernel kernel, GradientKernel add)
    {
        foreach (int parts in PartCounts)
        {
            Fenced gradients = Fenced.Unwritten(WeightLength);
            for (int part = 0; part < parts; part++)
                kernel(ref new Fenced(inputs).Start, ref new Fenced(deltas).Start, ref gradients.Start, rows, part, parts);
            BitPatterns.AssertSame(expected, gradients.Values, $"{this}, {rows} rows, {parts} parts");

            // Whole numbers: twice as much is exact too.
            for (int part = 0; part < parts; part++)
                add(ref new Fenced(inputs).Start, ref new Fenced(deltas).Start, ref gradients.Start, rows, part, parts);
            float[] twice = Array.ConvertAll(expected, gradient => 2f * gradient);
            BitPatterns.AssertSame(twice, gradients.Values, $"{this}, {rows} rows, {parts} parts, added");
        }
    }

    /// <summary>Small whole numbers but 0, so that every sum is exact and has one sign of zero.</summary>
    private float[] Integers(int length) =>
        [.. Enumerable.Range(0, length).Select(_ => (float)(_random.Next(1, 4) * (_random.Next(2) * 2 - 1)))];
}

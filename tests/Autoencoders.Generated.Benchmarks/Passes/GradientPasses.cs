using System.Numerics.Tensors;
using Autoencoders.Kernels;

namespace Autoencoders.Benchmarks.Passes;

/// <summary>Passes over gradients, weights and deltas, in single precision: own loops of the library.</summary>
internal static class GradientPasses
{
    private const string Choice = "own: large spans";
    private const float Bound = 0.5f;
    private const float Factor = 0.999f;
    private const float Weight = 0.001f;

    // Kept, so that the compiler does not leave the call out.
    private static float s_norm;

    public static IEnumerable<Pass> Of(int length)
    {
        float[] target = Numbers.Singles(length, 1), source = Numbers.Singles(length, 2), buffer = new float[length];
        yield return new Pass(
            "residual sum, `a += b`", Choice,
            () => Addition.Accumulate(ref source[0], ref target[0], length),
            () => TensorPrimitives.Add<float>(target, source, target));

        var sum = new GradientSum(length) { Batches = 1, Rows = 64 };
        yield return new Pass(
            "sum of gradients, `a += rows * b`", Choice,
            () => sum.Add(source, 0, 64),
            () => TensorPrimitives.MultiplyAdd<float>(source, 64, target, target));
        yield return new Pass(
            "mean of gradients, `a = b / rows`", Choice,
            () => sum.Mean(buffer, 0),
            () => TensorPrimitives.Divide<float>(source, 64, buffer));

        float[] clipped = Numbers.Singles(length, 3);
        yield return new Pass(
            "clipping by norm, `a *= factor`", Choice,
            () => GradientClipping.Scale(clipped, -1),
            () => TensorPrimitives.Multiply<float>(clipped, -1, clipped));
        var clipping = GradientClipping.ByValue(Bound);
        yield return new Pass(
            "clipping by value, `a = clamp(a)`", Choice,
            () => clipping.Apply(clipped, Factor),
            () => TensorPrimitives.Clamp<float>(clipped, -Bound, Bound, clipped));

        var average = new WeightAverage(1 - Weight);
        average.Prepare(length);
        average.BeginStep();
        average.BeginStep();
        float[] averaged = Numbers.Singles(length, 4);
        yield return new Pass(
            "average of weights, `a += w (b - a)`", "own: fused",
            () => average.Update(source, 0),
            () =>
            {
                TensorPrimitives.Subtract<float>(source, averaged, buffer);
                TensorPrimitives.MultiplyAdd<float>(buffer, Weight, averaged, averaged);
            });

        var norm = new GradientNorm(length);
        yield return new Pass(
            "norm of gradients, summed in doubles (`Norm`: in floats)", "own: fixed order",
            () => norm.Measure(source),
            () => s_norm = TensorPrimitives.Norm<float>(source));
    }
}

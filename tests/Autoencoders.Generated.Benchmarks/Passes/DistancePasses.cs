using System.Numerics.Tensors;

namespace Autoencoders.Benchmarks.Passes;

/// <summary>Passes over codes and images: distances, products and ways between.</summary>
internal static class DistancePasses
{
    private const string FixedOrder = "own: fixed order";
    private const int CodeLength = 8;

    // Kept, so that the compiler does not leave the calls out.
    private static double s_sum;

    public static IEnumerable<Pass> Of(int length)
    {
        float[] image = Numbers.Singles(length, 1), other = Numbers.Singles(length, 2), point = new float[length];
        double[] wide = Numbers.Doubles(length, 1), otherWide = Numbers.Doubles(length, 2), buffer = new double[length];
        yield return new Pass(
            "mean squared error of images, in doubles", Pass.OfTensors,
            () => s_sum = SquaredError(image, other),
            () => s_sum = ImageMetrics.MeanSquaredError(image, other));
        yield return new Pass(
            "trustworthiness, distance of two rows in doubles", Pass.OfTensors,
            () => s_sum = SquaredError(image, other),
            () => s_sum = TensorPrimitives.Distance<double>(wide, otherWide));
        yield return new Pass(
            "principal components, `Σ a b`", FixedOrder,
            () => s_sum = DoubleRows.Dot(wide, otherWide),
            () => s_sum = TensorPrimitives.Dot<double>(wide, otherWide));
        yield return new Pass(
            "mean of losses, in doubles", FixedOrder,
            () => s_sum = Mean.Of(image),
            () =>
            {
                TensorPrimitives.ConvertTruncating<float, double>(image, buffer);
                s_sum = TensorPrimitives.Sum<double>(buffer) / buffer.Length;
            });
        yield return new Pass(
            "codes between two codes", Pass.OfTensors,
            () => Interpolate(image, other, 0.25f, point),
            () => LatentSpace.Interpolate(image, other, 0.25f, point));

        var neighbors = new CodeNeighbors(new Dataset(image, CodeLength));
        var nearest = new CodeNeighbor[1];
        yield return new Pass(
            $"nearest of as many values in codes of {CodeLength}", FixedOrder,
            () => neighbors.Find(other.AsSpan(0, CodeLength), nearest),
            () => s_sum = Nearest(image, other.AsSpan(0, CodeLength)));
    }

    private static double SquaredError(float[] image, float[] other)
    {
        double sum = 0;
        for (int i = 0; i < image.Length; i++)
        {
            double difference = (double)image[i] - other[i];
            sum += difference * difference;
        }
        return sum / image.Length;
    }

    private static void Interpolate(float[] from, float[] to, float part, float[] code)
    {
        for (int i = 0; i < code.Length; i++)
            code[i] = ((1 - part) * from[i]) + (part * to[i]);
    }

    private static int Nearest(ReadOnlySpan<float> codes, ReadOnlySpan<float> code)
    {
        int nearest = 0;
        float least = float.PositiveInfinity;
        for (int row = 0; row < codes.Length / CodeLength; row++)
        {
            float distance = TensorPrimitives.Distance(codes.Slice(row * CodeLength, CodeLength), code);
            if (distance < least)
                (nearest, least) = (row, distance);
        }
        return nearest;
    }
}

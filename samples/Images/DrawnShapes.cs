using System.Numerics;
using Autoencoders;
using Samples;

namespace Images;

/// <summary>Images for a first look without a download: one shape each, of random size, place, direction and ink.</summary>
internal static class DrawnShapes
{
    private const int Side = 28;
    private const int TrainingCount = 12_000;
    private const int TestCount = 2_000;
    private const float Line = 1.5f;
    private const ulong Stream = 0x5348_4150_4553; // "SHAPES"

    // Each gives the distance of a point to the shape's edge, negative inside.
    private static readonly Func<Vector2, float, float>[] s_shapes =
    [
        Disc,
        (point, size) => MathF.Abs(Disc(point, size)) - Line,
        (point, size) => Box(point, size, size),
        (point, size) => MathF.Abs(Box(point, size, size)) - Line,
        (point, size) => Box(point, size, Line),
        (point, size) => MathF.Min(Box(point, size, Line), Box(point, Line, size)),
    ];

    /// <summary>Draws the images, and says what to do for real ones.</summary>
    /// <param name="seed">Chooses them.</param>
    public static ImageSet Read(int seed)
    {
        Console.WriteLine(
            "Without --data the images are shapes that this program draws; for real ones, download the four files of Fashion-MNIST "
            + "(https://github.com/zalandoresearch/fashion-mnist, 30 MB) into a folder and name it: --data DIR");
        var random = new CounterRandom(unchecked((ulong)seed), Stream);
        return new ImageSet("drawn shapes", Draw(TrainingCount, ref random), Draw(TestCount, ref random), Side, Side);
    }

    private static Dataset Draw(int count, ref CounterRandom random)
    {
        var pixels = new float[count * Side * Side];
        var labels = new int[count];
        for (int image = 0; image < count; image++)
        {
            labels[image] = random.Next(s_shapes.Length);
            Draw(pixels.AsSpan(image * Side * Side, Side * Side), s_shapes[labels[image]], ref random);
        }
        return new Dataset(pixels, Side * Side, labels);
    }

    private static void Draw(Span<float> image, Func<Vector2, float, float> shape, ref CounterRandom random)
    {
        float size = 4 + 5 * random.NextSingle();
        float ink = 0.4f + 0.6f * random.NextSingle();
        Vector2 center = new Vector2(Side / 2) + 4 * new Vector2(random.NextSingle() - 0.5f, random.NextSingle() - 0.5f);
        Matrix3x2 turn = Matrix3x2.CreateRotation(MathF.PI * random.NextSingle(), center);
        for (int i = 0; i < image.Length; i++)
        {
            Vector2 point = Vector2.Transform(new Vector2(i % Side + 0.5f, i / Side + 0.5f), turn) - center;

            // A pixel that the edge cuts has a share of the ink.
            image[i] = ink * Math.Clamp(0.5f - shape(point, size), 0, 1);
        }
    }

    private static float Disc(Vector2 point, float radius) => point.Length() - radius;

    private static float Box(Vector2 point, float halfWidth, float halfHeight) =>
        MathF.Max(MathF.Abs(point.X) - halfWidth, MathF.Abs(point.Y) - halfHeight);
}

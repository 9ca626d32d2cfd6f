namespace Autoencoders.Tests.Golden;

/// <summary>The rows that golden files were made with; whole numbers and quarters, so that no library decides their bits.</summary>
internal static class GoldenRows
{
    public static Dataset Of(int rows, int length) => new(
        Enumerable.Range(0, rows * length).Select(i => (i * 37 + i / length * 11) % 64 * 0.25f).ToArray(), length);
}

namespace Autoencoders.Tests.Kernels;

/// <summary>Rows, positions and channels that fill registers of no, one and several widths.</summary>
internal static class KernelShapes
{
    public static TheoryData<int, int, int> RowsPositionsChannels()
    {
        TheoryData<int, int, int> shapes = [];
        foreach (int rows in new[] { 1, 2, 7 })
        {
            foreach (int positions in new[] { 1, 2, 49 })
            {
                foreach (int channels in new[] { 1, 2, 3, 8, 16, 17, 33, 130 })
                    shapes.Add(rows, positions, channels);
            }
        }

        return shapes;
    }

    public static TheoryData<int, int> PositionsChannels()
    {
        TheoryData<int, int> shapes = [];
        foreach (int positions in new[] { 1, 2, 49, 343 })
        {
            foreach (int channels in new[] { 1, 2, 3, 8, 16, 17, 33, 130 })
                shapes.Add(positions, channels);
        }

        // So many channels that each block is one position.
        shapes.Add(3, 5000);
        return shapes;
    }
}

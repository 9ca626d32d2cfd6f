namespace Autoencoders.Benchmarks.Peers;

/// <summary>Rows of images or sequences with their channels first, as PyTorch and ONNX have them, or last, as generated classes have them.</summary>
internal static class ChannelOrder
{
    /// <summary>Brings the channels of each row from last to first.</summary>
    /// <param name="rows">The rows, channels last.</param>
    /// <param name="shape">The shape of a row, channels first.</param>
    public static float[] First(float[] rows, int[] shape) => Exchange(rows, Length(shape) / shape[0], shape[0]);

    /// <summary>Brings the channels of each row from first to last.</summary>
    /// <param name="rows">The rows, channels first.</param>
    /// <param name="shape">The shape of a row, channels first.</param>
    public static float[] Last(float[] rows, int[] shape) => Exchange(rows, shape[0], Length(shape) / shape[0]);

    private static int Length(int[] shape) => shape.Aggregate((product, length) => product * length);

    private static float[] Exchange(float[] matrices, int height, int width)
    {
        var exchanged = new float[matrices.Length];
        for (int first = 0; first < matrices.Length; first += height * width)
        {
            for (int i = 0; i < height * width; i++)
                exchanged[first + (i % width * height) + (i / width)] = matrices[first + i];
        }

        return exchanged;
    }
}

namespace Autoencoders.Tests.Training;

/// <summary>Rows for <see cref="LinearAutoencoder"/>: mixtures of four patterns, so that a code of 8 can hold them.</summary>
internal static class Samples
{
    public static Dataset Make(int rows, ulong seed = 1)
    {
        const int Patterns = 4;
        int length = LinearAutoencoder.InputLength;
        var patterns = new float[Patterns * length];
        new CounterRandom(7).Fill(patterns, 0, 1);

        var values = new float[rows * length];
        var random = new CounterRandom(seed, stream: 3);
        for (int row = 0; row < rows; row++)
        {
            for (int pattern = 0; pattern < Patterns; pattern++)
            {
                float weight = random.NextSingle() / Patterns;
                for (int i = 0; i < length; i++)
                    values[(row * length) + i] += weight * patterns[(pattern * length) + i];
            }
        }

        return new Dataset(values, length);
    }

    /// <summary>Rows whose first value is their number, divided by 1,000, and whose other values are 0.</summary>
    public static Dataset Numbered(int rows)
    {
        var values = new float[rows * LinearAutoencoder.InputLength];
        for (int row = 0; row < rows; row++)
            values[row * LinearAutoencoder.InputLength] = row / 1000f;
        return new Dataset(values, LinearAutoencoder.InputLength);
    }
}

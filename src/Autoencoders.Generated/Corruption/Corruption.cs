using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>The noise of <see cref="CorruptionAttribute"/> for data of your own: to test how well a network removes it.</summary>
public static class Corruption
{
    /// <summary>The key of this noise beside the seed, which makes it differ from the noise of training.</summary>
    private const ulong Stream = 0xC0_22_09_71_0E;

    /// <summary>Corrupts samples, each value on its own.</summary>
    /// <param name="noise">What is done to each value: any noise but those of images.</param>
    /// <param name="amount">How much of it.</param>
    /// <param name="inputs">The samples, of any length.</param>
    /// <param name="corrupted">Receives them with noise; it may overlap the samples.</param>
    /// <param name="seed">The same seed gives the same noise.</param>
    /// <exception cref="ArgumentException">There is no such noise, or its amount is out of range, or the lengths differ.</exception>
    public static void Apply(Noise noise, float amount, ReadOnlySpan<float> inputs, Span<float> corrupted, int seed)
    {
        if (IsOfImages(noise))
            throw new ArgumentException($"{noise} works on images: pass their height, width and channels.", nameof(noise));
        RequireSameLength(inputs, corrupted);
        RequireAmount(noise, amount);
        if (inputs.IsEmpty)
            return;

        inputs.CopyTo(corrupted);
        ref float values = ref corrupted[0];
        nint count = corrupted.Length;
        ulong key = Key(seed);
        switch (noise)
        {
            case Noise.Gaussian:
                ElementNoise.Apply<AddGaussian>(ref values, ref values, 0, count, amount, key);
                break;
            case Noise.Masking:
                ElementNoise.Apply<Mask>(ref values, ref values, 0, count, amount, key);
                break;
            case Noise.SaltAndPepper:
                ElementNoise.Apply<SaltAndPepper>(ref values, ref values, 0, count, amount, key);
                break;
            case Noise.Uniform:
                ElementNoise.Apply<AddUniform>(ref values, ref values, 0, count, amount, key);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(noise), noise, "The value is not a member of Noise.");
        }
    }

    /// <summary>Corrupts images, channels last; a sequence is an image of one row.</summary>
    /// <param name="noise">What is done to each image, or to each value.</param>
    /// <param name="amount">How much of it.</param>
    /// <param name="inputs">The images, one after the other.</param>
    /// <param name="corrupted">Receives them with noise; it may overlap the images.</param>
    /// <param name="height">The rows of pixels of an image.</param>
    /// <param name="width">The pixels of a row.</param>
    /// <param name="channels">The values of a pixel.</param>
    /// <param name="seed">The same seed gives the same noise: of a block, the same places for other images.</param>
    /// <exception cref="ArgumentException">
    /// There is no such noise, or its amount is out of range, or the lengths differ or are no multiple of an image's.
    /// </exception>
    public static void Apply(
        Noise noise, float amount, ReadOnlySpan<float> inputs, Span<float> corrupted, int height, int width, int channels, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(channels);
        if (inputs.Length % ((long)height * width * channels) != 0)
        {
            throw new ArgumentException(
                $"{inputs.Length} values are not a whole number of images of {height} x {width} x {channels}.", nameof(inputs));
        }
        if (!IsOfImages(noise))
        {
            Apply(noise, amount, inputs, corrupted, seed);
            return;
        }

        RequireSameLength(inputs, corrupted);
        RequireAmount(noise, amount);
        if (inputs.IsEmpty)
            return;
        inputs.CopyTo(corrupted);
        ref float values = ref corrupted[0];
        nint rows = inputs.Length / (height * width * channels);
        if (noise == Noise.Block)
            ImageNoise.Apply<BlankBlock>(ref values, ref values, 0, rows, height, width, channels, amount, Key(seed));
        else
            ImageNoise.Apply<Downsampling>(ref values, ref values, 0, rows, height, width, channels, amount, Key(seed));
    }

    /// <summary>Corrupts samples with noise of your own.</summary>
    /// <typeparam name="TCorruption">The noise.</typeparam>
    /// <param name="inputs">The samples, one after the other.</param>
    /// <param name="corrupted">Receives them with noise; it must be other memory.</param>
    /// <param name="sampleLength">The values of a sample.</param>
    /// <param name="seed">The same seed gives the same noise.</param>
    /// <exception cref="ArgumentException">The lengths differ, or are no multiple of a sample's, or the memory is shared.</exception>
    public static void Apply<TCorruption>(ReadOnlySpan<float> inputs, Span<float> corrupted, int sampleLength, int seed)
        where TCorruption : struct, ICorruption
    {
        RequireSameLength(inputs, corrupted);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sampleLength);
        if (inputs.Length % sampleLength != 0)
            throw new ArgumentException($"{inputs.Length} values are not a whole number of samples of {sampleLength}.", nameof(inputs));
        if (inputs.Overlaps(corrupted))
        {
            throw new ArgumentException(
                "A custom noise reads the samples while it writes: pass other memory for the result.", nameof(corrupted));
        }
        for (int row = 0; row < inputs.Length / sampleLength; row++)
        {
            SampleNoise.Apply<TCorruption>(
                inputs.Slice(row * sampleLength, sampleLength), corrupted.Slice(row * sampleLength, sampleLength), row, Key(seed));
        }
    }

    private static bool IsOfImages(Noise noise) => noise is Noise.Block or Noise.Downsample;

    private static void RequireAmount(Noise noise, float amount)
    {
        (bool isAllowed, string words) = noise switch
        {
            Noise.Masking or Noise.SaltAndPepper or Noise.Block => (amount is >= 0 and <= 1, "The part is from 0 to 1."),
            Noise.Downsample => (float.IsInteger(amount) && amount >= 1, "The factor is a whole number of 1 or more."),
            _ => (amount is >= 0 and <= float.MaxValue, "It is 0 or more."),
        };
        if (!isAllowed)
            throw new ArgumentOutOfRangeException(nameof(amount), amount, words);
    }

    private static ulong Key(int seed) => CounterRandom.Mix((uint)seed + Stream);

    private static void RequireSameLength(ReadOnlySpan<float> inputs, Span<float> corrupted)
    {
        if (inputs.Length != corrupted.Length)
        {
            throw new ArgumentException(
                $"The destination has {corrupted.Length} values but the samples have {inputs.Length}.", nameof(corrupted));
        }
    }
}

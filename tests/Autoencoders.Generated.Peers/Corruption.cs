using static TorchSharp.torch;

namespace Autoencoders.Peers;

/// <summary>Noise on the samples of a training step, made of the numbers that the library draws.</summary>
/// <param name="isNormal">Whether these are standard normal ones, or equally likely in [0, 1).</param>
/// <param name="apply">What becomes of samples and numbers.</param>
internal sealed class Corruption(bool isNormal, Func<Tensor, Tensor, Tensor> apply)
{
    public static Corruption Gaussian(double amount) => new(true, (input, random) => input + (amount * random));

    public static Corruption Uniform(double amount) => new(false, (input, random) => input + (amount * ((2 * random) - 1)));

    public static Corruption Masking(double part) => new(false, (input, random) => input * random.ge(part));

    public static Corruption SaltAndPepper(double part) => new(
        false, (input, random) => (input * random.ge(part)) + (random.ge(part / 2) & random.lt(part)));

    /// <summary>The samples with the noise of a step, channels first.</summary>
    public Tensor Apply(Tensor input, long step)
    {
        long[] shape = ChannelOrder.ToLast(input).shape;
        Tensor random = isNormal
            ? StepNoise.Of(1, step, shape[0], input.numel() / shape[0]).reshape(shape)
            : StepNumbers.Uniform(1, step, shape);
        return apply(input, ChannelOrder.ToFirst(random));
    }
}

using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers;

/// <summary>Noise on the samples of a training step, made of the numbers that the library draws.</summary>
/// <param name="apply">What becomes of samples, channels first, in the layer of a number in a step.</param>
internal sealed class Corruption(Func<Tensor, int, long, Tensor> apply)
{
    public static Corruption Gaussian(double amount) => new((input, layer, step) => input + (amount * Normal(input, layer, step)));

    public static Corruption Uniform(double amount) =>
        new((input, layer, step) => input + (amount * ((2 * Fractions(input, layer, step)) - 1)));

    public static Corruption Masking(double part) => new((input, layer, step) => input * Fractions(input, layer, step).ge(part));

    public static Corruption SaltAndPepper(double part) => new((input, layer, step) =>
    {
        Tensor random = Fractions(input, layer, step);
        return (input * random.ge(part)) + (random.ge(part / 2) & random.lt(part));
    });

    public static Corruption Block(double part) =>
        new((input, layer, step) => input * StepBlocks.Around(layer, step, input.shape, part));

    /// <summary>The means of an average pooling, whose windows at the end are cut, enlarged again to the size that there was.</summary>
    public static Corruption Downsample(int factor) => new((input, _, _) =>
    {
        bool isSequence = input.dim() == 3;
        Tensor means = isSequence
            ? functional.avg_pool1d(input, factor, factor, ceil_mode: true)
            : functional.avg_pool2d(input, [factor, factor], [factor, factor], ceil_mode: true);
        Tensor squares = functional.interpolate(
            means, scale_factor: isSequence ? [factor] : [factor, factor], mode: InterpolationMode.Nearest);
        for (int side = 2; side < input.dim(); side++)
            squares = squares.narrow(side, 0, input.shape[side]);
        return squares;
    });

    /// <summary>The samples with noise, channels first.</summary>
    /// <param name="input">The samples.</param>
    /// <param name="layer">The number of the layer that makes it.</param>
    /// <param name="step">The number of the step, from 1.</param>
    public Tensor Apply(Tensor input, int layer, long step) => apply(input, layer, step);

    private static Tensor Normal(Tensor input, int layer, long step) =>
        InOrder(input, shape => StepNoise.Of(layer, step, shape[0], input.numel() / shape[0]).reshape(shape));

    private static Tensor Fractions(Tensor input, int layer, long step) =>
        InOrder(input, shape => StepNumbers.Uniform(layer, step, shape));

    /// <summary>The numbers of the elements, which the library counts channels last.</summary>
    private static Tensor InOrder(Tensor input, Func<long[], Tensor> numbers) =>
        ChannelOrder.ToFirst(numbers(ChannelOrder.ToLast(input).shape));
}

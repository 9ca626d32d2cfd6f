using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>The activation of a layer, as a pass behind it.</summary>
internal sealed class SmallActivation
{
    private readonly Pass _pass;

    /// <exception cref="NotSupportedException">The activation is not known.</exception>
    public SmallActivation(LayerDescription layer)
    {
        int channels = layer.Output[^1];
        float parameter = layer.ActivationParameter ?? 0f;
        _pass = layer.Activation switch
        {
            Activation.Relu => ActivationPass.Forward<Relu>,
            Activation.Sigmoid => ActivationPass.Forward<Sigmoid>,
            Activation.Tanh => ActivationPass.Forward<Tanh>,
            Activation.Selu => ActivationPass.Forward<Selu>,
            Activation.Gelu => ActivationPass.Forward<Gelu>,
            Activation.GeluTanh => ActivationPass.Forward<GeluTanh>,
            Activation.Silu => ActivationPass.Forward<Silu>,
            Activation.Mish => ActivationPass.Forward<Mish>,
            Activation.HardSigmoid => ActivationPass.Forward<HardSigmoid>,
            Activation.HardTanh => ActivationPass.Forward<HardTanh>,
            Activation.Softplus => ActivationPass.Forward<Softplus>,
            Activation.Softsign => ActivationPass.Forward<Softsign>,
            Activation.LeakyRelu => (ref float input, ref float output, nint count) =>
                LaneSweep.Run(new LeakyStep(ref input, ref output, parameter), 0, count),
            Activation.Elu => (ref float input, ref float output, nint count) =>
                LaneSweep.Run(new EluStep(ref input, ref output, parameter), 0, count),
            Activation.Softmax => (ref float input, ref float output, nint count) =>
                Softmax.Forward(ref input, ref output, count / channels, channels),
            _ => throw new NotSupportedException(
                $"Layer {layer.Number} ({layer.Name}) has the activation {layer.Activation}, which small weights do not support."),
        };
    }

    private delegate void Pass(ref float input, ref float output, nint count);

    /// <summary>Puts activations in the place of values.</summary>
    public void Apply(ref float values, nint count) => _pass(ref values, ref values, count);
}

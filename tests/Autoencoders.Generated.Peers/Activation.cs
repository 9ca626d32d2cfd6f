using Autoencoders.Peers.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers;

/// <summary>What a layer applies to its sums: the module that follows the layer in PyTorch, none for the identity.</summary>
internal sealed class Activation
{
    /// <summary>The axis that holds the channels of a tensor, or the values of a vector.</summary>
    private const int Channels = 1;

    private readonly string _name;

    private Activation(string name, Func<Module<Tensor, Tensor>>? module = null) => (_name, Module) = (name, module);

    public static Activation Identity { get; } = new("identity");

    public static Activation Relu { get; } = new("relu", () => ReLU());

    public static Activation Sigmoid { get; } = new("sigmoid", () => nn.Sigmoid());

    public static Activation Tanh { get; } = new("tanh", () => nn.Tanh());

    public static Activation Selu { get; } = new("selu", () => SELU());

    public static Activation Gelu { get; } = new("gelu", () => GELU());

    public static Activation GeluTanh { get; } = new("gelu tanh", () => GELU(TorchSharp.Modules.GELU.Approximate.tanh));

    public static Activation Silu { get; } = new("silu", () => SiLU());

    public static Activation Mish { get; } = new("mish", () => nn.Mish());

    public static Activation HardSigmoid { get; } = new("hardsigmoid", () => Hardsigmoid());

    /// <summary>As a clamp, because TorchSharp 0.107's own one returns its input as it is.</summary>
    public static Activation HardTanh { get; } =
        new("hardtanh", () => new Framed(nn.Identity()) { After = sums => sums.clamp(-1, 1) });

    public static Activation Softplus { get; } = new("softplus", () => nn.Softplus());

    public static Activation Softsign { get; } = new("softsign", () => nn.Softsign());

    public static Activation Softmax { get; } = new("softmax", () => nn.Softmax(Channels));

    /// <summary>Makes the module; null for the identity, which has none.</summary>
    public Func<Module<Tensor, Tensor>>? Module { get; }

    /// <summary>A module of one's own.</summary>
    public static Activation Of(string name, Func<Module<Tensor, Tensor>> module) => new(name, module);

    public static Activation LeakyRelu(double slope) =>
        new(FormattableString.Invariant($"leaky relu {slope}"), () => LeakyReLU(slope));

    public static Activation Elu(double alpha) => new(FormattableString.Invariant($"elu {alpha}"), () => ELU(alpha));

    public override string ToString() => _name;
}
